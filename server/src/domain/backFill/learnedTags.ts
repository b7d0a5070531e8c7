import { learn } from './classifier';
import type { Classifier, Example } from './classifier';
import { foldsOf } from './folds';
import { likelihoods, temperatureOf } from './likelihoods';
import type { Trial } from './likelihoods';

/** So many entries have to be tagged before anything is suggested. */
export const NEEDED = 20;
/** Nothing is suggested that is less likely. */
export const THRESHOLD = 0.5;

export interface LikelyTag {
  /** Key. */
  readonly key: string;
  /** How likely it is right, from 0 to 1, as tried out on what was tagged. */
  readonly confidence: number;
}

export interface LearnedTag extends LikelyTag {
  /** Those of the entry's words that led to it. */
  readonly words: readonly string[];
}

/** What can be told of words, after what people have tagged. */
export interface LearnedTags {
  /** What comes first, however unlikely; null where none of the words is known. */
  best(words: readonly string[]): LikelyTag | null;
  /** The same where it is worth suggesting. */
  suggested(words: readonly string[]): LearnedTag | null;
}

/** What can be told in each locale. */
export type LearnedIn = (locale: string | null) => LearnedTags;

const PARTS = 5;
/** Tried out of each part: enough to tell, however much was learned. */
const MOST_TRIED = 100;
/** So few trials in a locale tell nothing of it: then all are looked at. */
const FEWEST_TRIED = 10;

/**
 * Learns which tags words go with, and tries out how often that is right, with pauses.
 * @returns null where there is too little to learn from
 */
export function* learnTags(examples: readonly Example[]): Generator<void, LearnedIn | null> {
  if (examples.length < NEEDED) return null;
  const classifier = yield* learn(examples);
  if (!classifier) return null;
  const trials = yield* tryOut(examples);
  const frequent = mostFrequent(examples);
  return (locale) => {
    const own = trials.filter((trial) => trial.locale === locale);
    const judged = own.length < FEWEST_TRIED ? trials : own;
    const temperature = temperatureOf(judged);
    const isWorthwhile = isBetterThanGuessing(judged, frequent);
    const best = (words: readonly string[]) => bestOf(classifier, words, temperature);
    return {
      best,
      suggested(words) {
        const found = isWorthwhile ? best(words) : null;
        if (!found || found.confidence < THRESHOLD) return null;
        const reasons = classifier.reasons(words, found.key);
        // Without a word that speaks for it, it would be a guess.
        return reasons.length > 0 ? { ...found, words: reasons } : null;
      },
    };
  };
}

function* tryOut(examples: readonly Example[]): Generator<void, Trial[]> {
  const trials: Trial[] = [];
  for (const { learned, asked } of foldsOf(examples, PARTS)) {
    const classifier = yield* learn(learned);
    for (const { words, labels, locale } of asked.slice(0, MOST_TRIED)) {
      const scores = classifier?.scores(words) ?? [];
      if (scores.length > 0) trials.push({ scores, right: labels, locale });
      yield;
    }
  }
  return trials;
}

/** Whether it is right more often than who always says the most frequent. */
function isBetterThanGuessing(trials: readonly Trial[], frequent: string | undefined): boolean {
  const isRight = (label: string | undefined) => (trial: Trial) =>
    label !== undefined && trial.right.includes(label);
  const right = trials.filter((trial) => isRight(trial.scores[0]?.label)(trial)).length;
  return right > trials.filter(isRight(frequent)).length;
}

/** The label of most examples. */
export function mostFrequent(examples: readonly Example[]): string | undefined {
  const counts = new Map<string, number>();
  for (const label of examples.flatMap(({ labels }) => labels)) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0];
}

function bestOf(
  classifier: Classifier,
  words: readonly string[],
  temperature: number
): LikelyTag | null {
  const scores = classifier.scores(words);
  const [first] = likelihoods(scores, temperature);
  return first ? { key: first.label, confidence: first.share } : null;
}
