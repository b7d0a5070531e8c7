import { startApp } from './app';
import type { TestApp } from './app';
import { setClock } from './clock';
import { addEntry, addJourney, addLocales, addSegments, journey, reset, uidOf } from './helpers';

const NOW = new Date('2026-06-15T12:00:00.000Z');
const DAY = 86_400_000;
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY);

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb', 'enterprise');
  setClock(NOW);
});
afterEach(() => jest.useRealTimers());

type Query = NonNullable<Parameters<ReturnType<typeof journey<'coverage'>>['matrix']>[0]>;

const setStage = async (key: string, staleAfterDays: number | null): Promise<void> =>
  void (await journey(app, 'journeys').updateStage(key, { staleAfterDays }));
const setType = async (type: string, staleAfterDays: number | null): Promise<void> =>
  void (await journey(app, 'settings').set({
    contentTypeRules: { [uidOf(type)]: { staleAfterDays } },
  }));

/** Stale and published documents of each cell that has some, as `3 of 4`. */
async function cells(query: Query = {}): Promise<Record<string, string>> {
  const matrix = await journey(app, 'coverage').matrix(query);
  const filled = matrix.cells.filter(({ published }) => published > 0);
  return Object.fromEntries(
    filled.map(({ row, column, stale, published }) => [
      `${row} ${column.split('.').at(-1)}`,
      `${stale} of ${published}`,
    ])
  );
}

const titles = async (query: object): Promise<(string | null)[]> =>
  (await journey(app, 'entries').find(query)).data.map(({ title }) => title).sort();

const add = (type: string, stages: string[], days: number, more: object = {}) =>
  addEntry(app, type, {
    stages,
    publish: type !== 'note',
    data: { title: `${type} ${stages.join('')} ${days}` },
    since: ago(days),
    ...more,
  });

describe('content is stale after', () => {
  it('the site’s days, where neither its stage nor its type has days of its own', async () => {
    await add('article', ['a'], 364);
    await add('article', ['a'], 366);
    expect(await cells()).toEqual({ 'a article': '1 of 2' });
    expect(await titles({ stage: 'a', status: 'stale' })).toEqual(['article a 366']);
  });

  it('the days of its stage or its type, the shorter ones where both have some', async () => {
    await setStage('a', 30);
    await setType('article', 60);
    await setType('page', 730);
    for (const [type, stage, days] of [
      ['article', 'a', 29],
      ['article', 'a', 31],
      ['article', 'b', 59],
      ['article', 'b', 61],
      ['note', 'a', 29],
      ['note', 'a', 31],
      ['note', 'b', 364],
      ['note', 'b', 366],
      ['page', 'a', 31],
      ['page', 'b', 729],
      ['page', 'b', 731],
    ] as const) {
      await add(type, [stage], days);
    }
    const expected = {
      'a article': '1 of 2',
      'b article': '1 of 2',
      'a note': '1 of 2',
      'b note': '1 of 2',
      'a page': '1 of 1',
      'b page': '1 of 2',
    };
    expect(await cells()).toEqual(expected);
    expect(await cells({ segment: ['general', 'smb'] })).toEqual(expected);
    expect(await cells({ columns: 'segment' })).toEqual({
      'a general': '3 of 5',
      'b general': '3 of 6',
    });
    expect(await titles({ stage: 'a', status: 'stale' })).toEqual([
      'article a 31',
      'note a 31',
      'page a 31',
    ]);
    expect(await titles({ stage: 'b', status: 'stale' })).toEqual([
      'article b 61',
      'note b 366',
      'page b 731',
    ]);
    const { data } = await journey(app, 'entries').find({ pageSize: 100 });
    const stale = data.filter((one) => one.stale).map(({ title }) => title);
    expect(stale.sort()).toEqual(await titles({ status: 'stale' }));
    expect(stale).toHaveLength(6);
  });

  it.each([
    [{}],
    [{ locale: 'en' }],
    [{ locale: ['en', 'da'] }],
    [{ segment: 'smb' }],
    [{ segment: ['smb', 'enterprise'] }],
    [{ locale: ['en', 'da'], segment: ['smb', 'general'] }],
  ])('the days of the stage that a cell is of, in counts and in lists: %j', async (query) => {
    await setStage('a', 30);
    const both = { segments: ['smb', 'enterprise'] };
    const documentId = await add('article', ['a', 'b'], 40, { ...both, locale: 'en' });
    await add('article', ['a', 'b'], 50, { ...both, documentId, locale: 'da' });
    expect(await cells(query)).toEqual({ 'a article': '1 of 1', 'b article': '0 of 1' });
    const ofStage = async (stage: string) =>
      (await journey(app, 'entries').find({ ...query, stage })).data.map(({ stale }) => stale);
    expect(await ofStage('a')).toEqual([true]);
    expect(await ofStage('b')).toEqual([false]);
    expect(await titles({ ...query, stage: 'a', status: 'stale' })).toHaveLength(1);
    expect(await titles({ ...query, stage: 'b', status: 'stale' })).toEqual([]);
    // At both it is fresh at one of them.
    expect(await titles({ ...query, stage: ['a', 'b'], status: 'stale' })).toEqual([]);
  });

  it('as many days in each locale by itself', async () => {
    await setType('article', 30);
    const documentId = await add('article', ['a'], 40, { locale: 'en' });
    await add('article', ['a'], 20, { documentId, locale: 'da' });
    expect(await cells({ columns: 'locale' })).toEqual({ 'a en': '1 of 1', 'a da': '0 of 1' });
    expect(await cells()).toEqual({ 'a article': '0 of 1' });
  });

  it('other days as soon as they are changed, for everybody who asks', async () => {
    await add('article', ['a'], 40);
    expect(await cells()).toEqual({ 'a article': '0 of 1' });
    await setStage('a', 30);
    expect(await cells()).toEqual({ 'a article': '1 of 1' });
    await setStage('a', null);
    expect(await cells()).toEqual({ 'a article': '0 of 1' });
    await setType('article', 30);
    expect(await cells()).toEqual({ 'a article': '1 of 1' });
    await setType('article', null);
    expect(await cells()).toEqual({ 'a article': '0 of 1' });
  });

  it.each([
    ['one content type at a time', {}],
    ['several segments at once', { segment: ['smb', 'general'] }],
  ])('so many days though it was counted while it was fresh: %s', async (_name, query) => {
    await setStage('a', 30);
    await setType('page', 60);
    for (const type of ['article', 'page']) {
      await add(type, ['a'], 25);
      await add(type, ['b'], 55);
    }
    const at = async (days: number) => {
      setClock(new Date(NOW.getTime() + days * DAY));
      return cells(query);
    };
    const fresh = { 'a article': '0 of 1', 'b article': '0 of 1', 'a page': '0 of 1' };
    expect(await at(0)).toEqual({ ...fresh, 'b page': '0 of 1' });
    expect(await at(4.9)).toEqual({ ...fresh, 'b page': '0 of 1' });
    const all = { ...fresh, 'a article': '1 of 1', 'a page': '1 of 1', 'b page': '1 of 1' };
    expect(await at(5.1)).toEqual(all);
    expect(await at(0)).toEqual({ ...fresh, 'b page': '0 of 1' });
  });

  it('at least one day', async () => {
    await expect(setStage('a', 0)).rejects.toThrow('staleAfterDays: must be at least 1');
    await expect(setType('article', 1.5)).rejects.toThrow(/staleAfterDays/);
    await expect(setType('nothing', 5)).rejects.toThrow(/contentTypeRules: .*unknown; allowed/);
  });
});
