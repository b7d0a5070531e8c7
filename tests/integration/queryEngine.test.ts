import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addSegments, journey, reset, tagsOf, uidOf } from './helpers';

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
const published = { publishedAt: { $notNull: true } };

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

  it('is written down where it changes the published version alone', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    const where = { documentId, ...published };
    await query(ARTICLE).update({ where, data: { journeyStages: [await stage('b')] } });
    expect(await tagsOf(app, 'article', documentId, { status: 'published' })).toEqual({
      stages: ['b'],
      segments: [],
    });
    expect(await history(documentId)).toEqual(['update a>b >', 'create >a >']);
    await query(ARTICLE).update({ where, data: { journeyStages: [await stage('a')] } });
    expect(await history(documentId)).toHaveLength(2);
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

  it('is counted where a stage comes to another journey by the journey', async () => {
    const where = { key: 'second' };
    await addEntry(app, 'article', { stages: ['a'], publish: true });
    const inSecond = async () => {
      const { totals } = await journey(app, 'coverage').matrix({ journey: 'second' });
      return totals.tagged;
    };
    expect(await inSecond()).toBe(0);
    const id = await stage('a');
    await query(JOURNEY).update({ where, data: { stages: { connect: [id] } } });
    expect(await inSecond()).toBe(1);
    await query(JOURNEY).update({ where, data: { stages: { disconnect: [id] } } });
    expect(await inSecond()).toBe(0);
    await query(JOURNEY).create({ data: { key: 'third', name: 'Third', stages: [id] } });
    expect(await journey(app, 'placements').verify()).toMatchObject({ differing: 0 });
    await query(JOURNEY).delete({ where: { key: 'third' } });
  });
});

describe('what is written while the lifecycles are off', () => {
  const silently = async (write: () => Promise<unknown>): Promise<void> => {
    const { lifecycles } = app.strapi.db;
    lifecycles.disable();
    try {
      await write();
    } finally {
      lifecycles.enable();
    }
  };
  const tagged = async () => (await journey(app, 'coverage').matrix()).totals.tagged;

  it('is counted as soon as they are on again', async () => {
    expect(await tagged()).toBe(0);
    await silently(() => addEntry(app, 'article', { stages: ['a'], publish: true }));
    await journey(app, 'recovery').settled();
    expect(await tagged()).toBe(1);
    await silently(() => query(ARTICLE).deleteMany({}));
    await journey(app, 'recovery').settled();
    expect(await tagged()).toBe(0);
  });

  it('is counted when the transaction is over that switched them off', async () => {
    await app.strapi.db.transaction(() =>
      silently(() => addEntry(app, 'article', { stages: ['b'], publish: true }))
    );
    await journey(app, 'recovery').settled();
    expect(await tagged()).toBe(1);
  });

  it('gives no tags back that were taken away', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await silently(async () => {
      await addEntry(app, 'article', { documentId, stages: [], publish: true });
    });
    await journey(app, 'recovery').settled();
    expect(await tagsOf(app, 'article', documentId, { status: 'published' })).toEqual({
      stages: [],
      segments: [],
    });
    expect(await tagged()).toBe(0);
  });
});
