import type { TestApp } from '../app';
import { journey, uidOf } from '../helpers';
import { countAll, countCell, countTagged, countUntagged, readVersions } from '../naiveCount';
import type { Question, Version } from '../naiveCount';
import { JOURNEY, TYPES } from './Site';
import type { Site } from './Site';

const UIDS = Object.keys(TYPES).map(uidOf);
const LOCALES = ['en', 'da', 'de'];
const ALL: Question = { journey: JOURNEY, types: UIDS, locales: null, segments: null };

/** Every version is tagged as it ought to be, the reports count that, and nothing else remembers otherwise. */
export async function compare(app: TestApp, site: Site): Promise<void> {
  const expected = site.versions();
  const stored = await readVersions(app, UIDS, new Date(0));
  expect(inOrder(stored.map(withOrder))).toEqual(inOrder(expected));

  for (const axis of ['contentType', 'segment', 'locale'] as const) {
    const matrix = await journey(app, 'coverage').matrix({ columns: axis });
    const { cells, columnTotals, untagged, totals } = matrix;
    const within = (column: string): Question => ({
      ...ALL,
      ...(axis === 'contentType' ? { types: [column] } : {}),
      ...(axis === 'segment' ? { segments: [column] } : {}),
      ...(axis === 'locale' ? { locales: [column] } : {}),
    });
    expect(cells.map(({ verdict: _, ...cell }) => cell)).toEqual(
      cells.map(({ row, column }) => ({ row, column, ...countCell(expected, row, within(column)) }))
    );
    expect(untagged).toEqual(
      untagged.map(({ column }) => {
        const { published, draft } = countUntagged(expected, within(column));
        return { column, published, draft };
      })
    );
    expect(columnTotals).toEqual(
      matrix.columns.map(({ key: column }) => {
        const { published, draft } = countTagged(expected, within(column));
        return { column, published, draft };
      })
    );
    const { score: _, ...counts } = totals;
    expect(counts).toEqual(countAll(expected, ALL));
    expect(cells.length).toBe(sizeOf(site, axis));
  }

  await compareLists(app, site, expected);

  const { checked, differing } = await journey(app, 'placements').verify();
  expect({ checked, differing }).toEqual({ checked: expected.length, differing: 0 });
}

/** Which cell's lists are looked at: another one each time, as all of them take too long. */
let turn = 0;

/** What is listed of a stage: the entries behind a cell, and the content for front ends. */
async function compareLists(app: TestApp, site: Site, expected: readonly Version[]): Promise<void> {
  turn += 1;
  const stages = site.stages.filter((stage) => stage.startsWith(`${JOURNEY}:`));
  const stage = stages[turn % Math.max(stages.length, 1)];
  const segments = [...site.segments, 'general'];
  const segment = segments[turn % segments.length] ?? 'general';
  if (stage === undefined) return;
  const key = stage.replace(`${JOURNEY}:`, '');

  const behind = await journey(app, 'entries').find({ stage: key, segment });
  const { published, draft } = countCell(expected, key, { ...ALL, segments: [segment] });
  expect(behind.meta.pagination.total).toBe(published + draft);

  const content = await journey(app, 'content').find({ stage: key, segment, locale: '*' });
  const carriers = expected.filter(
    (version) =>
      version.published &&
      version.stages.includes(stage) &&
      (segment === 'general' ? version.segments.length === 0 : version.segments.includes(segment))
  );
  expect(content.meta.pagination.total).toBe(carriers.length);
}

const sizeOf = (site: Site, axis: 'contentType' | 'segment' | 'locale'): number => {
  const rows = site.stages.filter((stage) => stage.startsWith(`${JOURNEY}:`)).length;
  const columns = {
    contentType: UIDS.length,
    segment: site.segments.length + 1,
    locale: LOCALES.length,
  };
  return rows * columns[axis];
};

const withOrder = (version: Version): Version => ({
  ...version,
  locale: version.locale || null,
  stages: [...version.stages].sort(),
  segments: [...version.segments].sort(),
});

const inOrder = (versions: readonly Version[]): string[] =>
  versions.map((version) => JSON.stringify(version, Object.keys(version).sort())).sort();
