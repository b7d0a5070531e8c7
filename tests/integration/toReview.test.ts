import request from 'supertest';
import { addAdmin } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import { setClock } from './clock';
import { addEntry, addJourney, addLocales, addSegments, journey, reset, uidOf } from './helpers';
import { statementsOf } from './statementsOf';

const NOW = new Date('2026-06-15T12:00:00.000Z');
const DAY = 86_400_000;
const at = (days: number): Date => new Date(NOW.getTime() + days * DAY);

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  token = await addAdmin(app, 'reader', [
    { action: 'plugin::journey.read' },
    {
      action: 'plugin::content-manager.explorer.read',
      subject: uidOf('article'),
      conditions: ['admin::is-creator'],
    },
    { action: 'plugin::content-manager.explorer.read', subject: uidOf('note') },
  ]);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addJourney(app, 'second', ['x']);
  await addSegments(app, 'smb');
  setClock(NOW);
});
afterEach(() => jest.useRealTimers());

type Query = NonNullable<Parameters<ReturnType<typeof journey<'toReview'>>['find']>[0]>;
const find = (query: Query = {}) => journey(app, 'toReview').find(query);
const titles = async (query: Query = {}) => (await find(query)).data.map(({ title }) => title);

const add = (type: string, stages: string[], days: number, more: object = {}) =>
  addEntry(app, type, {
    stages,
    publish: type !== 'note',
    data: { title: `${type} ${days}` },
    since: at(-days),
    ...more,
  });

describe('the entries to review', () => {
  it('are those that are stale, or will be within 30 days, the oldest first', async () => {
    await add('article', ['a'], 340);
    await add('note', [], 500);
    await add('page', ['b'], 366);
    await add('article', ['a'], 330);
    await addEntry(app, 'article', { stages: ['a'] });
    expect(await titles()).toEqual(['note 500', 'page 366', 'article 340']);
    expect(await titles({ within: 0 })).toEqual(['note 500', 'page 366']);
    expect(await titles({ within: 40 })).toEqual([
      'note 500',
      'page 366',
      'article 340',
      'article 330',
    ]);
  });

  it('are told with the day, their stages, and who reviewed them last', async () => {
    const documentId = await add('article', ['a', 'b', 'second:x'], 340, { locale: 'da' });
    await add('page', [], 400);
    const { data } = await find();
    expect(data).toMatchObject([
      { title: 'page 400', locale: null, reviewBy: at(-35).toISOString(), overdue: true },
      {
        contentType: uidOf('article'),
        contentTypeName: 'Article',
        kind: 'collectionType',
        documentId,
        locale: 'da',
        title: 'article 340',
        editable: true,
        since: at(-340).toISOString(),
        reviewed: null,
        reviewBy: at(25).toISOString(),
        overdue: false,
        stages: [
          { journey: 'first', key: 'a', name: 'A' },
          { journey: 'first', key: 'b', name: 'B' },
          { journey: 'second', key: 'x', name: 'X' },
        ],
      },
    ]);
    const entries = [{ contentType: uidOf('article'), documentId, locale: 'da' }];
    await journey(app, 'reviews').mark({ entries });
    expect(await titles()).toEqual(['page 400']);
    setClock(at(340));
    expect((await find({ contentType: uidOf('article') })).data).toMatchObject([
      {
        since: at(-340).toISOString(),
        reviewed: { at: NOW.toISOString(), person: { kind: 'system' } },
        reviewBy: at(365).toISOString(),
      },
    ]);
  });

  it('go by the shortest days among the places that are asked for', async () => {
    await journey(app, 'journeys').updateStage('a', { staleAfterDays: 30 });
    await journey(app, 'settings').set({
      contentTypeRules: { [uidOf('page')]: { staleAfterDays: 60 } },
    });
    await add('article', ['a', 'b'], 40);
    await add('page', ['b'], 50);
    await add('article', ['b'], 364);
    expect(await titles({ within: 20 })).toEqual(['article 40', 'article 364', 'page 50']);
    const days = async (query: Query) =>
      (await find({ within: 400, ...query })).data.map(({ title, reviewBy }) => [
        title,
        Math.round((new Date(reviewBy).getTime() - NOW.getTime()) / DAY),
      ]);
    expect(await days({ stage: 'a' })).toEqual([['article 40', -10]]);
    expect(await days({ stage: 'b' })).toEqual([
      ['article 364', 1],
      ['page 50', 10],
      ['article 40', 325],
    ]);
    // As the matrix counts them.
    const { rowTotals } = await journey(app, 'coverage').matrix();
    for (const { row, stale } of rowTotals) {
      expect((await find({ stage: row, within: 0 })).meta.pagination.total).toBe(stale);
    }
  });

  it('are those of the journey, stage, segment, type and locale that are asked for', async () => {
    const documentId = await add('article', ['a'], 400, { segments: ['smb'], locale: 'en' });
    await add('article', ['b'], 401, { documentId, locale: 'da' });
    await add('page', ['second:x'], 402);
    await add('note', [], 403, { segments: ['smb'] });
    expect(await titles()).toEqual(['note 403', 'page 402', 'article 401', 'article 400']);
    expect(await titles({ journey: 'first' })).toEqual(['article 401', 'article 400']);
    expect(await titles({ journey: 'second' })).toEqual(['page 402']);
    expect(await titles({ stage: ['a', 'b'] })).toEqual(['article 401', 'article 400']);
    expect(await titles({ segment: 'smb' })).toEqual(['note 403', 'article 400']);
    expect(await titles({ segment: 'general', stage: 'b' })).toEqual(['article 401']);
    expect(await titles({ contentType: uidOf('page') })).toEqual(['page 402']);
    expect(await titles({ locale: 'en' })).toEqual(['note 403', 'page 402', 'article 400']);
  });

  it('come in pages, each once, in as many statements however many there are', async () => {
    const many = { stages: ['a', 'b'], segments: ['smb'] };
    for (let n = 0; n < 25; n += 1) await add('note', ['a', 'b'], 400 + n, many);
    const pages = await Promise.all([1, 2, 3].map((page) => find({ page, pageSize: 10 })));
    expect(pages.map(({ data }) => data.length)).toEqual([10, 10, 5]);
    expect(pages[1]?.meta.pagination).toEqual({ page: 2, pageSize: 10, pageCount: 3, total: 25 });
    expect(pages.flatMap(({ data }) => data.map(({ title }) => title))).toEqual(
      Array.from({ length: 25 }, (_, n) => `note ${424 - n}`)
    );
    const few = await statementsOf(app, () => find({ pageSize: 2 }));
    expect(await statementsOf(app, () => find({ pageSize: 20 }))).toHaveLength(few.length);
  });

  it('are those alone that the administrator may read', async () => {
    await add('article', ['a'], 400);
    await add('page', ['a'], 401);
    await add('note', ['a'], 402);
    const answer = await request(app.http)
      .get('/journey/to-review')
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    expect(answer.body.meta.pagination.total).toBe(1);
    expect(answer.body.data).toMatchObject([{ title: 'note 402', editable: false }]);
  });

  it.each([
    [{ within: -1 }, /^within: must be at least 0/],
    [{ within: 'soon' }, /^within/],
    [{ stage: 'nope' }, 'stage: "nope" is unknown; allowed: a, b'],
    [{ pageSize: 101 }, /^pageSize: must be at most 100/],
    [{ sort: 'title' }, /^sort: is unknown; allowed: .*within/],
  ])('are refused for %j', async (query, message) => {
    await expect(find(query as Query)).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(message),
    });
  });
});
