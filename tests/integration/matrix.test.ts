import { startApp } from './app';
import type { TestApp } from './app';
import { addLocales, journey, reset } from './helpers';
import {
  countAll,
  countCell,
  countTagged,
  countUntagged,
  readVersions,
  scoreOf,
} from './naiveCount';
import type { Question } from './naiveCount';
import { fillSite, LOCALES, TYPES } from './sampleSite';

let app: TestApp;
let versions: Awaited<ReturnType<typeof readVersions>>;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  await reset(app);
  await fillSite(app);
  await journey(app, 'settings').set({ countedContentTypes: TYPES });
  versions = await readVersions(app, TYPES, new Date(Date.now() - 365 * 86_400_000));
});
afterAll(() => app.stop());

const STAGES: Record<string, string[]> = { first: ['a', 'b', 'c'], second: ['a', 'd'] };
const SEGMENTS = ['smb', 'enterprise', 'public', 'general'];
const AXES = ['contentType', 'segment', 'locale'] as const;

interface Asked {
  journey?: string;
  stage?: string[];
  segment?: string[];
  contentType?: string[];
  locale?: string[];
}

const FILTERS: Asked[] = [
  {},
  { journey: 'second' },
  { locale: ['da'] },
  { locale: ['en', 'de'] },
  { segment: ['smb'] },
  { segment: ['general'] },
  { segment: ['smb', 'general'] },
  { stage: ['c', 'a'] },
  { contentType: ['api::article.article', 'api::note.note', 'api::home.home'] },
  { contentType: ['api::faq.faq'], locale: ['de'], segment: ['enterprise', 'public'] },
  { journey: 'second', stage: ['d'], locale: ['da', 'en'], segment: ['smb', 'public'] },
];

const CASES = AXES.flatMap((axis) => FILTERS.map((filters) => ({ axis, filters })));

const question = ({ journey: key = 'first', contentType, locale, segment }: Asked): Question => ({
  journey: key,
  types: contentType ?? TYPES,
  locales: locale ?? null,
  segments: segment ?? null,
});

/** The question that a column asks. */
const within = (axis: (typeof AXES)[number], column: string, asked: Question): Question => ({
  ...asked,
  ...(axis === 'contentType' ? { types: [column] } : {}),
  ...(axis === 'segment' ? { segments: [column] } : {}),
  ...(axis === 'locale' ? { locales: [column] } : {}),
});

const columnsOf = (axis: (typeof AXES)[number], filters: Asked): string[] =>
  axis === 'contentType'
    ? (filters.contentType ?? TYPES)
    : axis === 'segment'
      ? SEGMENTS.filter((key) => key === 'general' || (filters.segment?.includes(key) ?? true))
      : LOCALES.filter((code) => filters.locale?.includes(code) ?? true);

it('is a site with something of everything', () => {
  const all = countAll(versions, question({}));
  expect(all.published).toBeGreaterThan(20);
  expect(all.draft).toBeGreaterThan(10);
  expect(all.tagged).toBeGreaterThan(20);
  expect(all.untagged).toBeGreaterThan(5);
  expect(all.published + all.draft).toBe(61);
  expect(versions.length).toBeGreaterThan(100);
});

describe('the matrix is what counting one by one gives', () => {
  it.each(CASES)('across $axis, asked for $filters', async ({ axis, filters }) => {
    const matrix = await journey(app, 'coverage').matrix({ columns: axis, ...filters });
    const asked = question(filters);
    const stages = (STAGES[asked.journey] ?? []).filter(
      (key) => filters.stage?.includes(key) ?? true
    );
    const columns = columnsOf(axis, filters);
    expect(matrix.rows.map(({ key }) => key)).toEqual(stages);
    expect(matrix.columns.map(({ key }) => key).sort()).toEqual([...columns].sort());

    const counted = matrix.cells.map(({ verdict: _, ...cell }) => cell);
    expect(counted).toEqual(
      matrix.cells.map(({ row, column }) => ({
        row,
        column,
        ...countCell(versions, row, within(axis, column, asked)),
      }))
    );
    expect(matrix.untagged).toEqual(
      matrix.untagged.map(({ column }) => {
        const everyone = axis === 'segment' ? asked : { ...asked, segments: null };
        const { published, draft } = countUntagged(versions, within(axis, column, everyone));
        return { column, published, draft };
      })
    );
    expect(matrix.rowTotals).toEqual(
      stages.map((row) => ({ row, ...countCell(versions, row, asked) }))
    );
    const { published, draft } = countTagged(versions, { ...asked, segments: null });
    expect(matrix.tagged).toEqual({ published, draft });
    const isWhole = !filters.stage && !filters.segment;
    expect(matrix.columnTotals).toEqual(
      isWhole
        ? matrix.columns.map(({ key: column }) => {
            const { stale: _, ...counted } = countTagged(versions, within(axis, column, asked));
            return { column, ...counted };
          })
        : null
    );
    const named = (filters.segment ?? SEGMENTS).filter((key) => key !== 'general');
    const score = scoreOf(versions, stages, named.length > 0 ? named : ['general'], asked);
    expect(matrix.totals).toEqual({ ...countAll(versions, asked), score: expect.closeTo(score) });
  });
});

describe('the entries behind a cell are those that it counts', () => {
  const total = async (query: object): Promise<number> =>
    (await journey(app, 'entries').find({ pageSize: 1, ...query })).meta.pagination.total;

  const everyOther = CASES.filter((_case, index) => index % 2 === 0);

  it.each(everyOther)('across $axis, asked for $filters', async ({ axis, filters }) => {
    const { cells, untagged } = await journey(app, 'coverage').matrix({
      columns: axis,
      ...filters,
    });
    for (const { row, column, published, draft, stale } of cells) {
      const cell = { ...filters, stage: row, [axis]: column };
      expect({ cell, total: await total(cell) }).toEqual({ cell, total: published + draft });
      expect({ cell, total: await total({ ...cell, status: 'draft' }) }).toEqual({
        cell,
        total: draft,
      });
      expect({ cell, total: await total({ ...cell, status: 'stale' }) }).toEqual({
        cell,
        total: stale,
      });
    }
    for (const { column, published, draft } of untagged) {
      const { segment: _, ...others } = filters;
      const cell = { ...others, stage: 'none', [axis]: column };
      expect({ cell, total: await total(cell) }).toEqual({ cell, total: published + draft });
    }
  });
});
