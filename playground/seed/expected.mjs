import { pathToFileURL } from 'node:url';
import { CATALOG, documentsOf } from './catalog.mjs';
import { SEGMENTS, STAGES, TARGETS } from './journey-plan.mjs';

const STALE_AFTER_DAYS = 365;
const GENERAL = 'general';

/**
 * A document as coverage counts it: its published versions, or where there are none its drafts.
 * It is fresh when any published version of it is.
 */
function summarise(type, { entries }) {
  const published = entries.filter(({ status }) => status !== 'draft');
  const counting = published.length > 0 ? published : entries;
  const age = ({ publishedDaysAgo, updatedDaysAgo }) =>
    type.publishes ? publishedDaysAgo : updatedDaysAgo;
  return {
    uid: type.uid,
    entries: entries.length,
    untaggedEntries: entries.filter(({ stages }) => stages.length === 0).length,
    published: published.length > 0,
    stale: published.length > 0 && published.every((entry) => age(entry) > STALE_AFTER_DAYS),
    versions: counting.map(({ stages, segments }) => ({ stages, segments })),
  };
}

const isIn = (stage, column) => (document) =>
  document.versions.some(
    ({ stages, segments }) =>
      stages.includes(stage) &&
      (column === GENERAL ? segments.length === 0 : segments.includes(column))
  );

function count(documents) {
  return {
    published: documents.filter(({ published }) => published).length,
    draft: documents.filter(({ published }) => !published).length,
    stale: documents.filter(({ stale }) => stale).length,
  };
}

function verdictOf({ published, draft, stale, general, min, max }) {
  if (published === 0 && general > 0) return 'general-only';
  if (published === 0) return draft > 0 ? 'draft-only' : 'missing';
  if (published < min) return 'below-target';
  if (stale === published) return 'stale';
  return published > max ? 'above-target' : 'covered';
}

/**
 * What coverage over all locales should say about the seeded content.
 * @returns cells per stage × segment, the general content per stage, all content per stage, per segment
 * what is at any stage, tagged and untagged per type, and totals
 */
export function expectedCoverage() {
  const documents = CATALOG.flatMap((type) =>
    documentsOf(type).map((document) => summarise(type, document))
  );
  const general = Object.fromEntries(
    STAGES.map((stage) => [stage, count(documents.filter(isIn(stage, GENERAL)))])
  );
  const cells = STAGES.flatMap((stage) =>
    SEGMENTS.map(({ key: segment }) => {
      const { targetMin: min = 1, targetMax: max = Infinity } = TARGETS[stage] ?? {};
      const counts = {
        ...count(documents.filter(isIn(stage, segment))),
        general: general[stage].published,
      };
      return { stage, segment, ...counts, verdict: verdictOf({ ...counts, min, max }) };
    })
  );
  const untagged = documents.filter(({ versions }) =>
    versions.every(({ stages }) => stages.length === 0)
  );
  const good = cells.filter(({ verdict }) => ['covered', 'above-target'].includes(verdict));
  const isAt = (stage) => (document) =>
    document.versions.some(({ stages }) => stages.includes(stage));
  const isFor = (column) => (document) => STAGES.some((stage) => isIn(stage, column)(document));
  return {
    cells,
    general,
    segments: Object.fromEntries(
      [...SEGMENTS.map(({ key }) => key), GENERAL].map((column) => [
        column,
        count(documents.filter(isFor(column))),
      ])
    ),
    stages: Object.fromEntries(
      STAGES.map((stage) => [stage, count(documents.filter(isAt(stage)))])
    ),
    tagged: Object.fromEntries(
      CATALOG.map(({ uid }) => [
        uid,
        count(documents.filter((one) => one.uid === uid && !untagged.includes(one))),
      ])
    ),
    untagged: CATALOG.map(({ uid }) => ({
      uid,
      ...count(untagged.filter((document) => document.uid === uid)),
      entries: documents
        .filter((document) => document.uid === uid)
        .reduce((sum, { untaggedEntries }) => sum + untaggedEntries, 0),
    })).filter(({ entries }) => entries > 0),
    totals: {
      ...count(documents),
      documents: documents.length,
      entries: documents.reduce((sum, { entries }) => sum + entries, 0),
      tagged: documents.length - untagged.length,
      untagged: untagged.length,
      score: good.length / cells.length,
    },
  };
}

function print({ cells, general, untagged, totals }) {
  const columns = [...SEGMENTS.map(({ key }) => key), GENERAL];
  const row = (first, rest) =>
    [first.padEnd(15), ...rest.map((text) => text.padEnd(24))].join('').trimEnd();
  const figures = ({ published, draft, stale }) => `${published}/${draft}/${stale}`;
  console.log('published/draft/stale documents, all locales\n');
  console.log(row('', columns));
  for (const stage of STAGES) {
    const own = cells.filter((cell) => cell.stage === stage);
    const texts = own.map((cell) => `${figures(cell)} ${cell.verdict}`);
    console.log(row(stage, [...texts, figures(general[stage])]));
  }
  console.log('\nuntagged (entries counts each locale that has no stage)');
  for (const { uid, entries, ...counts } of untagged) {
    console.log(`${uid.padEnd(36)} ${figures(counts)}  entries ${entries}`);
  }
  console.log('\ntotals', totals);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) print(expectedCoverage());
