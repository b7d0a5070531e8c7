import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addLocales, addSegments, journey, reset, uidOf } from './helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(() => reset(app));

type Query = Parameters<ReturnType<typeof journey<'coverage'>>['matrix']>[0];

const matrix = (query?: Query) => journey(app, 'coverage').matrix(query);
const keysOf = (list: readonly { key: string }[]): string[] => list.map(({ key }) => key);

describe('a matrix', () => {
  beforeEach(async () => {
    await addJourney(app, 'first', ['a', 'b']);
    await addJourney(app, 'second', ['x']);
    await addSegments(app, 'smb', 'enterprise');
  });

  it('has the shape of the contract', async () => {
    await addEntry(app, 'note', { stages: ['a'], segments: ['smb'] });
    await addEntry(app, 'article', {});
    const { cells, ...rest } = await matrix({
      columns: 'segment',
      contentType: [uidOf('note'), uidOf('article')],
    });
    expect(rest).toMatchObject({
      journey: { key: 'first', name: 'First' },
      rows: [
        { key: 'a', name: 'A', phase: 'before' },
        { key: 'b', name: 'B', phase: 'before' },
      ],
      columns: [
        { key: 'smb', name: 'SMB' },
        { key: 'enterprise', name: 'Enterprise' },
        { key: 'general', name: 'General' },
      ],
      rowTotals: [
        { row: 'a', published: 1, draft: 0, stale: 0 },
        { row: 'b', published: 0, draft: 0, stale: 0 },
      ],
      columnTotals: [
        { column: 'smb', published: 1, draft: 0 },
        { column: 'enterprise', published: 0, draft: 0 },
        { column: 'general', published: 0, draft: 0 },
      ],
      tagged: { published: 1, draft: 0 },
      untagged: [
        { column: 'smb', published: 0, draft: 0 },
        { column: 'enterprise', published: 0, draft: 0 },
        { column: 'general', published: 0, draft: 1 },
      ],
      totals: { published: 1, draft: 1, tagged: 1, untagged: 1, score: 0.25 },
    });
    const nothing = { published: 0, draft: 0, stale: 0, verdict: 'missing' };
    const one = { published: 1, draft: 0, stale: 0, verdict: 'covered' };
    expect(cells).toEqual([
      { row: 'a', column: 'smb', ...one },
      { row: 'a', column: 'enterprise', ...nothing },
      { row: 'a', column: 'general', ...nothing },
      { row: 'b', column: 'smb', ...nothing },
      { row: 'b', column: 'enterprise', ...nothing },
      { row: 'b', column: 'general', ...nothing },
    ]);
  });

  it('has content types by name, or locales with the default first, across', async () => {
    const { columns } = await matrix();
    expect(columns).toHaveLength(11);
    expect(columns).toContainEqual({ key: uidOf('article'), name: 'Article' });
    expect(keysOf((await matrix({ columns: 'locale' })).columns)).toEqual(['en', 'da', 'de']);
  });

  it('has one cell for every row × column on each axis', async () => {
    for (const columns of ['contentType', 'segment', 'locale'] as const) {
      const answer = await matrix({ columns });
      expect(answer.cells.map(({ row, column }) => [row, column])).toEqual(
        answer.rows.flatMap((row) => answer.columns.map((column) => [row.key, column.key]))
      );
      expect(answer.untagged.map(({ column }) => column)).toEqual(keysOf(answer.columns));
    }
  });

  it('shows the stages, types, locales and journey asked for', async () => {
    expect(keysOf((await matrix({ stage: ['b'] })).rows)).toEqual(['b']);
    expect(keysOf((await matrix({ stage: 'b,a' })).rows)).toEqual(['a', 'b']);
    const types = await matrix({ contentType: uidOf('page') });
    expect(keysOf(types.columns)).toEqual([uidOf('page')]);
    const locales = await matrix({ columns: 'locale', locale: ['de', 'da'] });
    expect(keysOf(locales.columns)).toEqual(['da', 'de']);
    expect(keysOf((await matrix({ journey: 'second' })).rows)).toEqual(['x']);
  });

  it('by segment ends with general content, also where a segment is asked for', async () => {
    const { columns } = await matrix({ columns: 'segment', segment: ['enterprise'] });
    expect(keysOf(columns)).toEqual(['enterprise', 'general']);
  });

  it('counts the types that the settings name, and no others', async () => {
    await addEntry(app, 'redirect', { stages: ['a'] });
    await addEntry(app, 'note', { stages: ['a'] });
    expect((await matrix()).totals.published).toBe(2);
    await journey(app, 'settings').set({ countedContentTypes: [uidOf('note')] });
    const answer = await matrix();
    expect(keysOf(answer.columns)).toEqual([uidOf('note')]);
    expect(answer.totals).toMatchObject({ published: 1, tagged: 1 });
    const { meta } = await journey(app, 'entries').find({ stage: 'a' });
    expect(meta.pagination.total).toBe(1);
    await journey(app, 'settings').set({ countedContentTypes: 'all' });
    expect((await matrix()).totals.published).toBe(2);
  });

  it('counts nothing where no type is counted', async () => {
    await addEntry(app, 'note', { stages: ['a'] });
    await journey(app, 'settings').set({ countedContentTypes: [] });
    const answer = await matrix({ columns: 'segment' });
    expect(answer.totals).toEqual({ published: 0, draft: 0, tagged: 0, untagged: 0, score: 0 });
    expect((await journey(app, 'entries').find({ stage: 'a' })).data).toEqual([]);
  });

  it.each([
    [{ stage: 'x' }, 'stage: "x" is unknown; allowed: a, b'],
    [{ segment: ['smb', 'gov'] }, 'segment: "gov" is unknown; allowed: smb, enterprise, general'],
    [{ locale: 'fr' }, 'locale: "fr" is unknown; allowed: en, da, de'],
    [{ journey: 'third' }, 'journey: "third" is unknown; allowed: first, second'],
    [
      { contentType: 'api::excluded.excluded' },
      /^contentType: "api::excluded.excluded" is unknown/,
    ],
    [{ columns: 'colour' }, /^columns: .*contentType.*segment.*locale/],
    [{ stages: 'a' }, /stages/],
    [{ stage: '' }, /^stage: must be a key/],
  ])('refuses %j', async (query, message) => {
    const refused = { name: 'ValidationError', message: expect.stringMatching(message) };
    await expect(matrix(query as Query)).rejects.toMatchObject(refused);
  });

  it.each([
    [{ staleAfterDays: 0 }, /^staleAfterDays/],
    [{ staleAfterDays: 1.5 }, /^staleAfterDays/],
    [{ countedContentTypes: ['api::none.none'] }, /^countedContentTypes: "api::none.none"/],
    [{ countedContentTypes: ['api::excluded.excluded'] }, /is unknown; allowed: .*api::article/],
    [{ colour: 'red' }, /colour/],
  ])('is not set up by a wrong setting: %j', async (settings, message) => {
    await expect(journey(app, 'settings').set(settings as object)).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(message),
    });
    expect(await journey(app, 'settings').get()).toEqual({
      defaultJourney: null,
      countedContentTypes: 'all',
      staleAfterDays: 365,
      contentTypeRules: {},
    });
  });
});

describe('without segments', () => {
  it('general content is all there is, and the score is of stages', async () => {
    await addJourney(app, 'first', ['a', 'b']);
    await addEntry(app, 'note', { stages: ['a'] });
    const { columns, cells, totals } = await matrix({ columns: 'segment' });
    expect(keysOf(columns)).toEqual(['general']);
    expect(cells.map(({ verdict }) => verdict)).toEqual(['covered', 'missing']);
    expect(totals.score).toBe(0.5);
  });
});

describe('the score', () => {
  it('is the share of stage × segment cells that are covered or above target, on every axis', async () => {
    await addJourney(app, 'first', ['a', 'b']);
    await addSegments(app, 'smb', 'enterprise');
    const [a] = (await journey(app, 'vocabulary').journey()).stages;
    await journey(app, 'journeys').updateStage(a?.documentId ?? '', { targetMax: 1 });
    for (let n = 0; n < 2; n += 1)
      await addEntry(app, 'note', { stages: ['a'], segments: ['smb'] });
    await addEntry(app, 'article', { stages: ['a'], segments: ['enterprise'] });
    await addEntry(app, 'note', { stages: ['b'] });
    await addEntry(app, 'note', { stages: ['b'], segments: ['smb'] });
    // smb: above target and covered; enterprise: a draft, and general content only.
    for (const columns of ['contentType', 'segment', 'locale'] as const) {
      expect((await matrix({ columns })).totals.score).toBe(0.5);
    }
    expect((await matrix({ segment: 'smb' })).totals.score).toBe(1);
    expect((await matrix({ stage: 'b' })).totals.score).toBe(0.5);
  });
});

describe('without a journey', () => {
  it('says what to do', async () => {
    await expect(matrix()).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('apply a model'),
    });
  });
});
