import { startApp } from './app';
import type { TestApp } from './app';
import { setClock } from './clock';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  documents,
  journey,
  reset,
  uidOf,
} from './helpers';
import { statementsOf } from './statementsOf';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
});
afterEach(() => jest.useRealTimers());

const article = uidOf('article');
const QUERY = { columns: 'segment' } as const;
const totals = async () => (await journey(app, 'coverage').matrix(QUERY)).totals;

describe('a report that was given before', () => {
  it('takes one statement more where nothing has changed', async () => {
    await addEntry(app, 'article', { stages: ['a'] });
    await totals();
    expect(await statementsOf(app, totals)).toHaveLength(1);
  });

  it('counts only the content type that has changed', async () => {
    await addEntry(app, 'article', { stages: ['a'] });
    await totals();
    await addEntry(app, 'page', { stages: ['a'], publish: true });
    // All marks, those of each type, the one type twice: where it stands, and what of it is untagged.
    expect((await statementsOf(app, totals)).length).toBeLessThanOrEqual(4);
  });

  it('is counted once for all who ask at the same time', async () => {
    const counts = async (asked: number): Promise<number> => {
      await addEntry(app, 'article', { stages: ['a'] });
      const all = await statementsOf(app, () => Promise.all(Array.from({ length: asked }, totals)));
      return all.filter(({ sql }) => sql.includes('journey_plugin_placements')).length;
    };
    await totals();
    expect(await counts(10)).toBe(await counts(1));
  });

  it.each([
    [
      'an entry is published',
      async (documentId: string) => void (await documents(app, article).publish({ documentId })),
      { published: 1, draft: 0, tagged: 1 },
    ],
    [
      'an entry loses its tags',
      async (documentId: string) =>
        void (await documents(app, article).update({ documentId, data: { journeyStages: [] } })),
      { published: 0, draft: 1, tagged: 0 },
    ],
    [
      'an entry is deleted',
      async (documentId: string) => void (await documents(app, article).delete({ documentId })),
      { published: 0, draft: 0, tagged: 0 },
    ],
    [
      'a type no longer counts',
      async () =>
        void (await journey(app, 'settings').set({ countedContentTypes: [uidOf('page')] })),
      { published: 0, draft: 0, tagged: 0 },
    ],
    [
      'another journey is the default',
      async () => {
        await addJourney(app, 'second', ['x']);
        await journey(app, 'settings').set({ defaultJourney: 'second' });
      },
      { published: 0, draft: 1, tagged: 0 },
    ],
  ])('is another when %s', async (_name, happens, expected) => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    expect(await totals()).toMatchObject({ published: 0, draft: 1, tagged: 1 });
    await happens(documentId);
    expect(await totals()).toMatchObject(expected);
  });

  it('knows new names at once', async () => {
    const stageName = async () => (await journey(app, 'coverage').matrix()).rows[0]?.name;
    expect(await stageName()).toBe('A');
    const [stage] = (await journey(app, 'vocabulary').journeys())[0]?.stages ?? [];
    await app.strapi.db
      .query('plugin::journey.stage')
      .update({ where: { id: stage?.id }, data: { name: 'Attract' } });
    expect(await stageName()).toBe('Attract');
  });

  it('does not hold on to what a transaction took back', async () => {
    await addEntry(app, 'article', { stages: ['a'] });
    const back = new Error('back');
    const within = app.strapi.db.transaction(async () => {
      await addEntry(app, 'article', { stages: ['a'] });
      expect(await totals()).toMatchObject({ draft: 2 });
      throw back;
    });
    await expect(within).rejects.toBe(back);
    expect(await totals()).toMatchObject({ draft: 1 });
    await addEntry(app, 'article', { stages: ['b'] });
    expect(await totals()).toMatchObject({ draft: 2, tagged: 2 });
  });

  it('isn’t given for what changed between two times that marks are cleared away', async () => {
    const subject = 'api::elsewhere.elsewhere';
    const changeElsewhere = () =>
      app.strapi.db.query('plugin::journey.mark').createMany({
        data: Array.from({ length: 500 }, (_, n) => ({ subject, writer: `gone/${n}`, changes: 1 })),
      });
    const marks = () => journey(app, 'marks');
    await changeElsewhere();
    await marks().prune();
    const before = (await marks().now())(subject);
    await changeElsewhere();
    await marks().prune();
    expect((await marks().now())(subject)).not.toBe(before);
    expect(await app.strapi.db.query('plugin::journey.mark').count({ where: { subject } })).toBe(1);
  });

  it('is the same however often a locale is named', async () => {
    await addEntry(app, 'article', { stages: ['a'] });
    const gapsOf = (locale: string[]) => journey(app, 'coverage').gaps({ locale });
    const once = await gapsOf(['en']);
    // More than a statement of SQLite can name.
    expect(await gapsOf(Array(33_000).fill('en'))).toEqual(once);
    expect(await statementsOf(app, () => gapsOf(['en', 'en']))).toHaveLength(1);
  });

  it('knows what has become stale in the meantime', async () => {
    await journey(app, 'settings').set({ staleAfterDays: 10 });
    const since = new Date(Date.now() - 9 * 24 * 60 * 60 * 1000);
    await addEntry(app, 'article', { stages: ['a'], publish: true, since });
    const stale = async () => {
      const { cells } = await journey(app, 'coverage').matrix();
      return cells.reduce((sum, cell) => sum + cell.stale, 0);
    };
    expect(await stale()).toBe(0);
    setClock(new Date(Date.now() + 2 * 24 * 60 * 60 * 1000));
    expect(await stale()).toBe(1);
    jest.useRealTimers();
    expect(await stale()).toBe(0);
  });
});
