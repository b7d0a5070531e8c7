import { setTimeout as wait } from 'node:timers/promises';
import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, journey, reset, tagsOf, uidOf } from './helpers';
import { statementsOf } from './statementsOf';

let app: TestApp;
const ARTICLE = uidOf('article');

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
});

const silently = async (write: () => Promise<unknown>): Promise<void> => {
  const { lifecycles } = app.strapi.db;
  lifecycles.disable();
  try {
    await write();
  } finally {
    lifecycles.enable();
  }
};
const settled = () => journey(app, 'recovery').settled();

/** What reports say, when all is caught up with: entries at each stage. */
const counted = async () => {
  await settled();
  expect(await journey(app, 'placements').verify()).toMatchObject({ differing: 0 });
  const { cells, totals } = await journey(app, 'coverage').matrix();
  const at = (key: string) =>
    cells.filter(({ row }) => row === key).reduce((sum, { published }) => sum + published, 0);
  return { a: at('a'), b: at('b'), all: totals.published };
};

describe('what is written while the lifecycles are off', () => {
  it('is counted as soon as they are on again', async () => {
    await silently(() => addEntry(app, 'article', { stages: ['a'], publish: true }));
    expect(await counted()).toEqual({ a: 1, b: 0, all: 1 });
    await silently(() => app.strapi.db.query(ARTICLE).deleteMany({}));
    expect(await counted()).toEqual({ a: 0, b: 0, all: 0 });
  });

  it('is counted when the transaction is over that switched them on', async () => {
    await app.strapi.db.transaction(() =>
      silently(() => addEntry(app, 'article', { stages: ['b'], publish: true }))
    );
    expect(await counted()).toEqual({ a: 0, b: 1, all: 1 });
    app.strapi.db.lifecycles.disable();
    await addEntry(app, 'article', { stages: ['a'], publish: true });
    const failing = app.strapi.db.transaction(async () => {
      app.strapi.db.lifecycles.enable();
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect(await counted()).toEqual({ a: 1, b: 1, all: 2 });
  });

  it('gives no tags back that were taken away', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await silently(() => addEntry(app, 'article', { documentId, stages: [], publish: true }));
    expect(await counted()).toEqual({ a: 0, b: 0, all: 1 });
    const published = await tagsOf(app, 'article', documentId, { status: 'published' });
    expect(published).toEqual({ stages: [], segments: [] });
  });

  it('is looked for once, however often they went on meanwhile', async () => {
    const statements = await statementsOf(app, async () => {
      for (let times = 0; times < 20; times += 1) await silently(async () => undefined);
      await settled();
    });
    const looks = statements.filter(({ sql }) => sql.includes('journey_plugin_placements'));
    expect(looks.length).toBeGreaterThan(0);
    expect(looks.length).toBeLessThan(20);
  });

  it('is counted once where an editor saves it meanwhile', async () => {
    let begin: () => void = () => undefined;
    const others = journey(app, 'locks').alone(
      'mending',
      () => new Promise<void>((done) => (begin = done))
    );
    await wait(300);
    let documentId = '';
    await silently(async () => {
      documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    });
    await app.strapi.db.transaction(async () => {
      await addEntry(app, 'article', { documentId, stages: ['b'], publish: true });
      begin();
      await wait(1500);
    });
    await others;
    expect(await counted()).toEqual({ a: 0, b: 1, all: 1 });
  });

  it('is counted once where many editors save at once', async () => {
    const ids: string[] = [];
    await silently(async () => {
      for (let number = 0; number < 20; number += 1) {
        ids.push(await addEntry(app, 'article', { stages: ['a'], publish: true }));
      }
    });
    await Promise.all(
      ids.map(async (documentId, index) => {
        await wait((index * 7) % 60);
        await addEntry(app, 'article', { documentId, stages: ['b'], publish: index % 2 === 0 });
      })
    );
    expect(await counted()).toEqual({ a: 10, b: 10, all: 20 });
  });
});
