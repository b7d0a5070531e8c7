import request from 'supertest';
import { addBuiltIn } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addSegments, journey, reset, tags, tagsOf, uidOf } from './helpers';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startApp();
  token = await addBuiltIn(app, 'strapi-super-admin', 'super');
});
afterAll(() => app.stop());
beforeEach(() => reset(app));

const ARTICLE = uidOf('article');
const ROUNDS = 5;
const EDITORS = 3;
const EACH = 4;

const post = async (path: string, body: object): Promise<number> => {
  const { status } = await request(app.http)
    .post(`/content-manager/collection-types/${ARTICLE}${path}`)
    .auth(token, { type: 'bearer' })
    .send(body);
  return status;
};

/** What an editor does to entries of their own. */
const ROADS = {
  'publish a form': async (ids: readonly string[]) => {
    const statuses: number[] = [];
    for (const [n, id] of ids.entries())
      statuses.push(await post(`/${id}/actions/publish`, { title: `Title ${n}` }));
    return statuses;
  },
  'publish many': async (documentIds: readonly string[]) => [
    await post('/actions/bulkPublish', { documentIds }),
  ],
  'discard drafts': async (ids: readonly string[]) => {
    const statuses: number[] = [];
    for (const id of ids) statuses.push(await post(`/${id}/actions/discard`, {}));
    return statuses;
  },
};

async function published(stages: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < EACH; n += 1) {
    ids.push(await addEntry(app, 'article', { stages, segments: ['smb'], publish: true }));
  }
  return ids;
}

async function carried(ids: readonly string[]): Promise<string[]> {
  const seen = new Set<string>();
  for (const id of ids) {
    for (const status of ['draft', 'published'] as const) {
      const found = await tagsOf(app, 'article', id, { status });
      seen.add(`${found?.stages.join(' ')} / ${found?.segments.join(' ')}`);
    }
  }
  return [...seen];
}

describe('editors who publish while the vocabulary changes', () => {
  it.each(Object.entries(ROADS))(
    'are not refused, and nothing is lost: %s',
    async (_name, go) => {
      const home = await addJourney(app, 'first', ['a', 'b', 'c']);
      await addSegments(app, 'smb');
      const own: string[][] = [];
      for (let n = 0; n < EDITORS; n += 1) own.push(await published(['a', 'b']));
      const statuses = new Set<number>();
      let [here, there]: [string, string] = ['b', 'c'];
      for (let round = 0; round < ROUNDS; round += 1) {
        const [, ...answers] = await Promise.all([
          journey(app, 'journeys').removeStage({ stage: here, moveTo: there }),
          ...own.map(go),
        ]);
        for (const status of answers.flat()) statuses.add(status);
        expect(await carried(own.flat())).toEqual([`a ${there} / smb`]);
        await journey(app, 'journeys').addStage(home, { key: here, name: here });
        [here, there] = [there, here];
      }
      expect([...statuses]).toEqual([200]);
      expect((await journey(app, 'placements').verify()).differing).toBe(0);
    },
    240_000
  );

  it('are not refused while a journey gets another model', async () => {
    await addJourney(app, 'first', ['awareness', 'decision']);
    await addSegments(app, 'smb');
    const own: string[][] = [];
    for (let n = 0; n < EDITORS; n += 1) own.push(await published(['awareness', 'decision']));
    const mapping = { awareness: 'awareness', decision: 'decision' };
    const [, ...answers] = await Promise.all([
      journey(app, 'journeys').changeModel({ journey: 'first', model: 'purchase-5', mapping }),
      ...own.map((ids) => ROADS['publish a form'](ids)),
    ]);
    expect(new Set(answers.flat())).toEqual(new Set([200]));
    expect(await carried(own.flat())).toEqual(['awareness decision / smb']);
  }, 120_000);

  it('are told so where the stage that they tag with has gone', async () => {
    const home = await addJourney(app, 'first', ['a', 'b', 'c']);
    const id = await addEntry(app, 'article', { stages: ['a'], publish: true });
    const statuses = new Set<number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const body = await tags(app, { stages: ['b'] });
      const save = async (): Promise<number> => {
        const { status } = await request(app.http)
          .put(`/content-manager/collection-types/${ARTICLE}/${id}`)
          .auth(token, { type: 'bearer' })
          .send(body);
        return status;
      };
      const [, status] = await Promise.all([
        journey(app, 'journeys').removeStage({ stage: 'b', moveTo: 'c' }),
        save(),
      ]);
      statuses.add(status);
      await journey(app, 'journeys').addStage(home, { key: 'b', name: 'B' });
    }
    expect([...statuses].filter((status) => status !== 200 && status !== 400)).toEqual([]);
    expect((await journey(app, 'placements').verify()).differing).toBe(0);
  }, 120_000);
});
