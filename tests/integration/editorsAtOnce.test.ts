import request from 'supertest';
import { addBuiltIn } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  documents,
  journey,
  reset,
  tags,
  tagsOf,
  uidOf,
} from './helpers';
import { untilQuiet } from './untilQuiet';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  token = await addBuiltIn(app, 'strapi-super-admin', 'super');
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addSegments(app, 'smb');
});
afterEach(async () => {
  expect((await journey(app, 'placements').verify()).differing).toBe(0);
});

const article = uidOf('article');
const TAGGED = { stages: ['a'], segments: ['smb'] };
const ROUNDS = 8;

const tagged = () => addEntry(app, 'article', { ...TAGGED, publish: true, data: { title: 'One' } });

const act = (documentId: string, action: string, body: object = {}) =>
  request(app.http)
    .post(`/content-manager/collection-types/${article}/${documentId}/actions/${action}`)
    .auth(token, { type: 'bearer' })
    .send(body);

/** What both versions carry, as far as they are there. */
const bothOf = async (documentId: string) => [
  await tagsOf(app, 'article', documentId),
  await tagsOf(app, 'article', documentId, { status: 'published' }),
];

describe('two editors at the same entry', () => {
  it.each([
    [
      'publish and discard',
      (id: string) => [act(id, 'publish', { title: 'Two' }), act(id, 'discard')],
    ],
    [
      'unpublish and publish',
      (id: string) => [
        act(id, 'unpublish', { discardDraft: true }),
        act(id, 'publish', { title: 'Two' }),
      ],
    ],
    [
      'publish many and discard',
      (id: string) => [
        request(app.http)
          .post(`/content-manager/collection-types/${article}/actions/bulkPublish`)
          .auth(token, { type: 'bearer' })
          .send({ documentIds: [id] }),
        act(id, 'discard'),
      ],
    ],
  ])('keep its tags: %s', async (_name, both) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await tagged();
      await Promise.all(both(id));
      for (const carried of await bothOf(id)) expect(carried ?? TAGGED).toEqual(TAGGED);
    }
  });
});

describe('code that writes all locales of an entry at once', () => {
  const locales = ['en', 'da', 'de'];
  const write = async (documentId: string, locale: string) => {
    const data = { title: locale, ...(await tags(app, TAGGED)) };
    return documents(app, article).update({ documentId, locale, data });
  };

  it('has each of them written, and placed once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await tagged();
      await Promise.all(locales.map((locale) => write(id, locale)));
      await Promise.all(locales.map((locale) => write(id, locale)));
      for (const locale of locales) {
        expect(await tagsOf(app, 'article', id, { locale })).toEqual(TAGGED);
      }
      expect((await journey(app, 'placements').verify()).differing).toBe(0);
    }
  });

  it('has each of them published, while others are written', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await tagged();
      for (const locale of locales) await write(id, locale);
      await Promise.all([
        documents(app, article).publish({ documentId: id, locale: 'en' }),
        documents(app, article).publish({ documentId: id, locale: 'da' }),
        write(id, 'de'),
      ]);
      for (const locale of ['en', 'da']) {
        const status = 'published';
        expect(await tagsOf(app, 'article', id, { locale, status })).toEqual(TAGGED);
      }
      expect((await journey(app, 'placements').verify()).differing).toBe(0);
    }
  });
});

describe('many who write few entries', () => {
  const WRITERS = 8;
  const CALLS = 15;

  /** So many that MySQL looks for a row's links by their index: in few it looks at them all, and locks them. */
  const OTHERS = 60;

  const call = (documentId: string, turn: number, data: object): Promise<unknown> => {
    const entries = documents(app, article);
    if (turn % 3 === 0) return entries.publish({ documentId });
    if (turn % 3 === 1) return entries.discardDraft({ documentId });
    return entries.update({ documentId, data: { title: `Turn ${turn}`, ...data } });
  };

  it.each([
    ['each call by itself', (run: () => Promise<unknown>) => run()],
    [
      'each call in a transaction of its own',
      (run: () => Promise<unknown>) => app.strapi.db.transaction(run),
    ],
  ])('are all served: %s', async (_name, within) => {
    const ids = [await tagged(), await tagged(), await tagged()];
    for (let n = 0; n < OTHERS; n += 1) await tagged();
    const data = await tags(app, TAGGED);
    const refused: string[] = [];
    const work = async (writer: number): Promise<void> => {
      for (let turn = 0; turn < CALLS; turn += 1) {
        const id = ids[(writer + turn) % ids.length] ?? '';
        await within(() => call(id, writer + turn, data)).catch((error: Error) => {
          refused.push(error.message);
        });
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => work(writer)));
    expect(refused).toEqual([]);
    for (const id of ids) expect(await tagsOf(app, 'article', id)).toEqual(TAGGED);
  });
});

/**
 * `then` runs in a transaction that has run `first` when `other` ran; on SQLite, with one connection,
 * one after the other.
 */
async function within(
  first: () => Promise<unknown>,
  other: () => Promise<unknown>,
  then: () => Promise<unknown>
): Promise<void> {
  const isAlone = app.strapi.db.dialect.client === 'sqlite';
  const inOne = isAlone
    ? (run: () => Promise<void>) => run()
    : (run: () => Promise<void>) => app.strapi.db.transaction(run);
  await inOne(async () => {
    await first();
    await new Promise<void>((resolve, reject) => {
      // A process of its own has no part in the transaction.
      outside(() => void other().then(() => resolve(), reject));
    });
    await then();
  });
}

/** Runs what doesn't belong to the transaction that is under way where it is called. */
const outside = (run: () => void): void => {
  queue.push(run);
};
const queue: (() => void)[] = [];
let pump: NodeJS.Timeout;
beforeAll(() => {
  pump = setInterval(() => queue.splice(0).forEach((run) => run()), 5);
});
afterAll(() => clearInterval(pump));

describe('code that reads an entry in a transaction', () => {
  const read = (documentId: string) => () => documents(app, article).findOne({ documentId });
  const publish = (documentId: string) => () => documents(app, article).publish({ documentId });
  const discard = (documentId: string) => () =>
    documents(app, article).discardDraft({ documentId });

  it('publishes it with its tags after somebody has discarded it', async () => {
    const id = await tagged();
    await within(read(id), discard(id), publish(id));
    expect(await bothOf(id)).toEqual([TAGGED, TAGGED]);
  });

  it('discards it with its tags after somebody has published it', async () => {
    const id = await tagged();
    await within(read(id), publish(id), discard(id));
    expect(await bothOf(id)).toEqual([TAGGED, TAGGED]);
  });

  it('publishes it with the tags that it got meanwhile', async () => {
    const id = await tagged();
    const entries = [{ contentType: article, documentId: id }];
    const tag = () => journey(app, 'tagging').apply({ entries, stages: { set: ['b'] } });
    await within(read(id), tag, publish(id));
    const now = { ...TAGGED, stages: ['b'] };
    expect(await bothOf(id)).toEqual([now, now]);
  });
});

describe('a transaction that began before the vocabulary changed', () => {
  it('leaves what everybody knows of it as it is', async () => {
    const [own, other] = [await tagged(), await tagged()];
    const home = (await journey(app, 'vocabulary').journeys())[0]?.documentId ?? '';
    const data = await tags(app, { stages: ['b'] });
    await within(
      () => documents(app, article).findOne({ documentId: own }),
      async () => {
        await journey(app, 'journeys').addStage(home, { key: 'd', name: 'D' });
        await documents(app, article).publish({ documentId: other });
        await untilQuiet(app.strapi);
      },
      () => documents(app, article).update({ documentId: own, data })
    );
    const { rows } = await journey(app, 'coverage').matrix({});
    expect(JSON.stringify(rows)).toContain('"d"');
    expect(await documents(app, article).count({ journeyStage: 'd' })).toBe(0);
  });

  it('may take a stage away, and waits for who writes entries', async () => {
    const ids = [await tagged(), await tagged()];
    let removed: Promise<unknown> = Promise.resolve();
    await within(
      () => documents(app, article).update({ documentId: ids[0] ?? '', data: { title: 'New' } }),
      async () => {
        removed = app.strapi.db.transaction(() =>
          journey(app, 'journeys').removeStage({ stage: 'a', moveTo: 'c' })
        );
        await new Promise((passed) => setTimeout(passed, 1500));
      },
      async () => undefined
    );
    await removed;
    for (const id of ids) expect((await bothOf(id))[1]).toMatchObject({ stages: ['c'] });
  });
});

describe('a transaction that takes long', () => {
  it('keeps nobody from changing the vocabulary, or from other entries', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 30; n += 1) ids.push(await tagged());
    const [own, saved, publishedOne] = [ids[0] ?? '', ids[10] ?? '', ids[20] ?? ''];
    let removed: Promise<unknown> = Promise.resolve();
    const edit = async (): Promise<void> => {
      await act(publishedOne, 'publish', { title: 'Two' }).expect(200);
      await request(app.http)
        .put(`/content-manager/collection-types/${article}/${saved}`)
        .auth(token, { type: 'bearer' })
        .send({ title: 'Two' })
        .expect(200);
    };
    await within(
      () => documents(app, article).update({ documentId: own, data: { title: 'Imported' } }),
      async () => {
        await addSegments(app, 'mid');
        await journey(app, 'journeys').updateStage('a', { name: 'Renamed' });
        await edit();
        // This one waits for whoever writes entries; those who come later don't wait for it for long.
        removed = journey(app, 'journeys').removeStage({ stage: 'a', moveTo: 'c' });
        await new Promise((passed) => setTimeout(passed, 200));
        await edit();
      },
      async () => undefined
    );
    await removed;
    expect(await bothOf(own)).toEqual([
      { ...TAGGED, stages: ['c'] },
      { ...TAGGED, stages: ['c'] },
    ]);
  });
});
