/** What the documents are, before any database hears of them: the same for a size each time. */

export const STAGES = ['awareness', 'consideration', 'decision', 'retention', 'advocacy'];
export const SEGMENTS = ['smb', 'enterprise', 'public', 'chains'];
/** The first one is the default. */
export const LOCALES = ['en', 'nb'];

/** Two years until now. */
const SPAN = 2 * 365 * 86_400_000;

/** How many stages a document has (0, 1, …): 10 % none, 1.4 on average. */
const STAGE_COUNTS = [0.1, 0.5, 0.3, 0.1];
/** The first stages have most. */
const STAGE_WEIGHTS = [0.36, 0.26, 0.18, 0.12, 0.08];
/** 10 % none, 1.5 on average. */
const SEGMENT_COUNTS = [0.1, 0.45, 0.3, 0.15];
const SEGMENT_WEIGHTS = [0.35, 0.3, 0.2, 0.15];

/**
 * @typedef {[number: number, type: number, documentId: string, since: number, published: 0 | 1, stages: number, segments: number]} Document
 * `number` in the order in which they came; `since` in milliseconds; stages and segments as bit masks
 */

/**
 * Documents spread evenly over the types, every other one of a type published.
 * @returns {Generator<Document[]>} batch by batch
 */
export function* documents(size, types, batch = 5_000) {
  const random = randomNumbers(size);
  const now = Date.now();
  for (let from = 0; from < size; from += batch) {
    yield Array.from({ length: Math.min(batch, size - from) }, (_, index) => {
      const number = from + index;
      return [
        number,
        number % types,
        randomId(random),
        now - Math.floor(random() * SPAN),
        Math.floor(number / types) % 2,
        someOf(random, STAGE_COUNTS, STAGE_WEIGHTS),
        someOf(random, SEGMENT_COUNTS, SEGMENT_WEIGHTS),
      ];
    });
  }
}

/** As a document's id looks: a letter and 23 letters or digits, in no order. */
function randomId(random) {
  const part = (length) =>
    Math.floor(random() * 36 ** length)
      .toString(36)
      .padStart(length, '0');
  return (
    String.fromCharCode(97 + Math.floor(random() * 26)) + part(6) + part(6) + part(6) + part(5)
  );
}

/** Some of a list by their weights, as many as `counts` makes likely. @returns a bit mask */
function someOf(random, counts, weights) {
  let left = pick(random, counts);
  let mask = 0;
  while (left > 0) {
    const bit = 1 << pick(random, weights);
    if (mask & bit) continue;
    mask |= bit;
    left -= 1;
  }
  return mask;
}

/** An index by weights that add up to 1. */
function pick(random, weights) {
  let left = random();
  return Math.max(
    weights.findIndex((weight) => (left -= weight) < 0),
    0
  );
}

/** The same numbers every time: mulberry32. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
