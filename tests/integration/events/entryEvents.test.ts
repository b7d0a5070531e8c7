import { startApp } from '../app';
import type { TestApp } from '../app';
import {
  addEntry,
  addJourney,
  addSegments,
  documents,
  journey,
  reset,
  tags,
  uidOf,
} from '../helpers';
import { untilQuiet } from '../untilQuiet';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addSegments(app, 'smb', 'mid');
});

interface Told {
  readonly event: string;
  readonly entry: { id: number; journeyStages: object[]; journeySegments: object[] };
}

const article = uidOf('article');

/** What webhooks are told while `run` goes on. */
async function told(run: () => Promise<unknown>): Promise<Told[]> {
  await untilQuiet(app.strapi);
  const all: Told[] = [];
  const off = ['create', 'update', 'publish', 'draft-discard'].map((event) =>
    app.strapi.eventHub.on(`entry.${event}`, async (payload: object) => {
      const { uid, entry } = payload as { uid: string; entry: Told['entry'] };
      if (uid === article) all.push({ event, entry: structuredClone(entry) });
    })
  );
  await run();
  await untilQuiet(app.strapi);
  off.forEach((end) => end());
  return all;
}

/** As anybody reads them, in the order of the journey; events leave the locale out where there is none. */
async function read(id: number): Promise<object> {
  const { journeyStages, journeySegments } = await app.strapi.db
    .query(article)
    .findOne({ where: { id }, populate: ['journeyStages', 'journeySegments'] });
  const byPosition = (one: { position: number }, other: { position: number }) =>
    one.position - other.position;
  const told = (rows: { locale: null; position: number }[]) =>
    rows.sort(byPosition).map(({ locale: _, ...row }) => row);
  return { journeyStages: told(journeyStages), journeySegments: told(journeySegments) };
}

const ROADS = {
  'an entry is made': () => addEntry(app, 'article'),
  'a tagged entry is made': () =>
    addEntry(app, 'article', { stages: ['a', 'c'], segments: ['smb'] }),
  'it is published': () => addEntry(app, 'article', { stages: ['a'], publish: true }),
  'it is published at once': async () =>
    documents(app, article).create({
      data: await tags(app, { stages: ['b'], segments: ['mid'] }),
      status: 'published',
    }),
  'its tags change': async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    await addEntry(app, 'article', { documentId, stages: ['b', 'c'] });
  },
  'its tags go': async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], segments: ['smb'] });
    await addEntry(app, 'article', { documentId, stages: [], segments: [] });
  },
  'its title changes': async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    await documents(app, article).update({ documentId, data: { title: 'New' } });
  },
  'its draft is discarded': async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId, stages: ['b'] });
    await documents(app, article).discardDraft({ documentId });
  },
  'it is cloned': async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], segments: ['smb'] });
    await documents(app, article).clone({ documentId });
  },
};

describe('what webhooks are told of an entry', () => {
  it.each(Object.entries(ROADS))('has its tags as they are: %s', async (_name, go) => {
    const all = await told(go);
    expect(all.length).toBeGreaterThan(0);
    // The last one of each version: those before it are about tags that are no more.
    const last = new Map(all.map((one) => [one.entry.id, one]));
    for (const { entry } of last.values()) {
      const there = await app.strapi.db.query(article).findOne({ where: { id: entry.id } });
      if (!there) continue;
      const { journeyStages, journeySegments } = entry;
      expect({ journeyStages, journeySegments }).toEqual(await read(entry.id));
    }
  });

  it('has the tags that code of the app has given it meanwhile', async () => {
    const [a, b] = [await tags(app, { stages: ['a'] }), await tags(app, { stages: ['b'] })];
    const documentId = await addEntry(app, 'article');
    let isBusy = false;
    const end = app.strapi.db.lifecycles.subscribe({
      models: [article],
      async afterUpdate() {
        if (isBusy) return;
        isBusy = true;
        await documents(app, article).update({ documentId, data: b });
      },
    });
    const all = await told(() => documents(app, article).update({ documentId, data: a }));
    end();
    for (const { entry } of all) expect(entry.journeyStages).toMatchObject([{ key: 'b' }]);
  });

  it('has a name that was just changed', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    const { stages } = await journey(app, 'vocabulary').journey();
    const [stage] = stages;
    await journey(app, 'journeys').updateStage(stage?.documentId ?? '', { name: 'Renamed' });
    const all = await told(() => documents(app, article).publish({ documentId }));
    expect(all.at(-1)?.entry.journeyStages).toMatchObject([{ key: 'a', name: 'Renamed' }]);
  });
});
