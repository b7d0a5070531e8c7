import request from 'supertest';
import { addBuiltIn } from '../admins';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { addEntry, addJourney, addLocales, addSegments, journey, reset, uidOf } from '../helpers';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  token = await addBuiltIn(app, 'strapi-super-admin', 'super');
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
});
afterAll(() => app.stop());

const article = uidOf('article');
const ROUNDS = 4;
const EACH = 40;

describe('two editors who publish many entries at once', () => {
  it.each([
    ['tagged', { stages: ['a', 'b'], segments: ['smb'] }],
    ['untagged', {}],
  ])('both succeed, each with entries of their own: %s', async (_name, tagging) => {
    const documentIds: string[] = [];
    for (let n = 0; n < 2 * EACH; n += 1) {
      documentIds.push(await addEntry(app, 'article', { ...tagging, publish: true }));
    }
    const publish = async (own: readonly string[]): Promise<number> => {
      const { status } = await request(app.http)
        .post(`/content-manager/collection-types/${article}/actions/bulkPublish`)
        .auth(token, { type: 'bearer' })
        .send({ documentIds: own });
      return status;
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      const statuses = await Promise.all([
        publish(documentIds.slice(0, EACH)),
        publish(documentIds.slice(EACH)),
      ]);
      expect(statuses).toEqual([200, 200]);
    }
    const published = await app.strapi.db
      .query(article)
      .findMany({ where: { documentId: documentIds, publishedAt: { $notNull: true } } });
    expect(published).toHaveLength(documentIds.length);
    expect((await journey(app, 'placements').verify()).differing).toBe(0);
  });
});
