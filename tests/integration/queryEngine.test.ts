import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addSegments, journey, reset, tagsOf, uidOf } from './helpers';
import { statementsOf } from './statementsOf';

let app: TestApp;
const ARTICLE = uidOf('article');
const STAGE = 'plugin::journey.stage';
const JOURNEY = 'plugin::journey.journey';

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addJourney(app, 'second', ['x']);
  await addSegments(app, 'smb', 'mid');
});
afterEach(async () => {
  expect(await journey(app, 'placements').verify()).toMatchObject({ differing: 0 });
});

const query = (uid: string) => app.strapi.db.query(uid);
const idOf = async (uid: string, key: string): Promise<number> =>
  (await query(uid).findOne({ where: { key } })).id;
const stage = (key: string) => idOf(STAGE, key);
const history = async (documentId: string): Promise<string[]> => {
  const keys = (tags: readonly { key: string }[]) => tags.map(({ key }) => key).join();
  const { data } = await journey(app, 'changes').of(ARTICLE, documentId);
  return data.map(({ action, stages, segments }) =>
    [action, stages, segments]
      .map((one) => (typeof one === 'string' ? one : `${keys(one.before)}>${keys(one.after)}`))
      .join(' ')
  );
};
describe('what code writes by strapi.db.query', () => {
  it.each([
    { select: ['title'] },
    { select: 'title' },
    { select: ['title', 'locale'], where: { publishedAt: { $null: true } } },
  ])('is counted and written down whatever it answers: %j', async ({ select, where }) => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    const data = { journeyStages: [await stage('b')], title: 'New' };
    const row = await query(ARTICLE).update({ select, where: { documentId, ...where }, data });
    expect(row).toMatchObject({ title: 'New' });
    expect(await history(documentId)).toEqual(['update a>b >', 'create >a >']);
  });

  it.each([
    { publishedAt: new Date('2020-01-01') },
    { locale: 'en' },
    { documentId: 'another' },
    { updatedAt: new Date('2020-01-01') },
  ])('is counted where it writes many rows at once: %j', async (data) => {
    for (const stages of [['a'], ['b'], []]) {
      await addEntry(app, 'article', { stages, publish: true });
    }
    const [first, other] = await query(ARTICLE).findMany({ orderBy: 'id' });
    await query(ARTICLE).updateMany({ where: { id: { $in: [first.id, other.id] } }, data });
  });

  it('reads no more than the rows of which it writes many', async () => {
    const seen = await statementsOf(app, () =>
      query(ARTICLE).updateMany({ where: { id: -1 }, data: { publishedAt: new Date() } })
    );
    expect(seen.filter(({ sql }) => sql.includes('placements'))).toEqual([]);
  });

  it('is counted for the document that a row goes to, and for the one that it leaves', async () => {
    const left = await addEntry(app, 'article', { stages: ['a'], publish: true });
    const where = { documentId: left, publishedAt: { $notNull: true } };
    await query(ARTICLE).update({ where, data: { documentId: 'another' } });
    const [row] = await query(ARTICLE).findMany({ where: { documentId: left } });
    const data = { documentId: 'third', journeyStages: [await stage('b')] };
    await query(ARTICLE).update({ select: ['title'], where: { id: row.id }, data });
  });

  it.each([
    { locale: 'en' },
    { publishedAt: { $null: true } },
    { publishedAt: { $notNull: true } },
    { title: { $startsWith: 'E' } },
  ])('is counted for the row that it was, by whatever it was found: %j', async (where) => {
    for (const title of ['Eel', 'Eagle', 'Emu']) {
      await addEntry(app, 'article', { stages: ['a'], publish: true, data: { title } });
    }
    const data = { journeyStages: [await stage('b')] };
    await query(ARTICLE).update({ select: ['title'], where, data });
    const { cells } = await journey(app, 'coverage').matrix();
    const at = (key: string) => cells.find((c) => c.row === key && c.column === ARTICLE);
    const published = (at('a')?.published ?? 0) + (at('b')?.published ?? 0);
    expect(published).toBe(3);
  });

  it('is counted where the answer is filtered away', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    const data = { journeyStages: [await stage('b')] };
    const none = { createdAt: { $null: true } };
    await query(ARTICLE).update({ where: { documentId }, filters: none, data } as never);
    await query(STAGE).update({ where: { key: 'a' }, filters: none, data: { name: 'A' } } as never);
    const third = { key: 'third', name: 'Third', stages: [await stage('b')] };
    await query(JOURNEY).create({ data: third, filters: none } as never);
    const fourth = { key: 'fourth', name: 'Fourth', stages: [await stage('a')] };
    expect(await query(JOURNEY).create({ data: fourth, select: ['key'] })).toMatchObject({
      key: 'fourth',
    });
  });

  it('leaves what hooks of the app add to a search out of the update', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    const end = app.strapi.db.lifecycles.subscribe({
      models: [ARTICLE],
      beforeFindOne: ({ params }: { params: { where: object } }) =>
        void Object.assign(params.where, { title: 'Nobody' }),
    } as never);
    try {
      const data = { journeyStages: [await stage('b')] };
      await query(ARTICLE).update({ select: ['title'], where: { documentId }, data });
    } finally {
      end();
    }
    expect(await tagsOf(app, 'article', documentId)).toMatchObject({ stages: ['b'] });
  });

  it.each([
    ['delete', 'a stage', STAGE, 'a', 'remove a> smb>smb'],
    ['deleteMany', 'a stage', STAGE, 'a', 'remove a> smb>smb'],
    ['delete', 'a segment', 'plugin::journey.segment', 'smb', 'remove a>a smb>'],
  ] as const)('is in the histories of those that lose their tags: %s %s', async (...given) => {
    const [action, , uid, key, line] = given;
    const tagging = { stages: ['a'], segments: ['smb'] };
    const documentId = await addEntry(app, 'article', { ...tagging, publish: true });
    const other = await addEntry(app, 'article', { stages: ['b'] });
    await query(uid)[action]({ where: { key } });
    expect(await history(documentId)).toEqual([line, 'create >a >smb']);
    expect(await history(other)).toEqual(['create >b >']);
  });

  it('is in the history of what carried the tag in its published version alone', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId, stages: ['b'] });
    await query(STAGE).delete({ where: { key: 'a' } });
    expect((await history(documentId))[0]).toBe('remove a> >');
  });

  const inSecond = async () =>
    (await journey(app, 'coverage').matrix({ journey: 'second' })).totals.tagged;
  const expectDiffering = async (differing: number) =>
    expect(await journey(app, 'placements').verify()).toMatchObject({ differing });

  it('is counted where a stage comes to another journey by the journey', async () => {
    const where = { key: 'second' };
    await addEntry(app, 'article', { stages: ['a', 'b'], publish: true });
    expect(await inSecond()).toBe(0);
    const id = await stage('a');
    await query(JOURNEY).update({ where, data: { stages: { connect: [id] } } });
    expect(await inSecond()).toBe(1);
    await query(JOURNEY).update({ where, data: { stages: { disconnect: [id] } } });
    expect(await inSecond()).toBe(0);
    const renamed = { key: 'renamed', stages: { connect: [id] } };
    await query(JOURNEY).update({ where, data: renamed, select: ['name'] });
    await expectDiffering(0);
    await query(JOURNEY).create({ data: { key: 'third', name: 'Third', stages: [id] } });
    await expectDiffering(0);
    await query(JOURNEY).delete({ where: { key: 'third' } });
  });

  it('is counted where the stage itself goes to another journey', async () => {
    await addEntry(app, 'article', { stages: ['a', 'second:x'], publish: true });
    const data = { journey: await idOf(JOURNEY, 'second') };
    await query(STAGE).update({ select: ['name'], where: { key: 'a' }, data });
    expect(await inSecond()).toBe(1);
  });
});
