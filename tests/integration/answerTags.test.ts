import request from 'supertest';
import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, documents, grantPublic, journey, reset, uidOf } from './helpers';
import { addToken } from './tokens';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  const actions = ['journey', 'stage', 'segment', 'content', 'coverage', 'gaps'];
  await grantPublic(
    app,
    ...actions.map((name) => `plugin::journey.${name}.find`),
    'plugin::journey.content.next',
    `${uidOf('article')}.find`
  );
});

const PATHS = ['journeys', 'stages', 'segments', 'content', 'coverage', 'gaps', 'next?stage=a'];
/** What a change of an entry's tags shows in. */
const OF_ENTRIES = ['content', 'coverage', 'gaps', 'next?stage=a'];

const get = (path: string, known?: string) => {
  const asked = request(app.http).get(`/api/journey/${path}`);
  return known === undefined ? asked : asked.set('If-None-Match', known);
};
const tagOf = async (path: string): Promise<string> =>
  (await get(path).expect(200)).headers.etag ?? '';

describe('the tag of an answer', () => {
  it.each(PATHS)('spares whoever has it already the body: %s', async (path) => {
    const { headers, body } = await get(path).expect(200);
    expect(headers.etag).toMatch(/^"[\w-]{43}"$/);
    expect(headers.vary).toMatch(/\bAuthorization\b/);
    expect(body.data).toBeDefined();
    const again = await get(path, headers.etag).expect(304);
    expect(again.text).toBe('');
    expect(again.headers.etag).toBe(headers.etag);
    expect(again.headers.vary).toMatch(/\bAuthorization\b/);
    await get(path, `"other", ${headers.etag}`).expect(304);
    await get(path, `W/${headers.etag}`).expect(304);
    await get(path, '"other"').expect(200);
    // As `fetch` asks.
    await get(path, headers.etag).set('Cache-Control', 'no-cache').expect(304);
  });

  it.each([
    ['content?stage=nope', 400],
    ['next?contentType=api::article.article&documentId=nope', 404],
  ])('is none of a refusal, which differs by who asks too: %s', async (path, status) => {
    const { headers } = await get(path).expect(status);
    expect(headers.etag).toBeUndefined();
    expect(headers.vary).toMatch(/\bAuthorization\b/);
  });

  it.each(OF_ENTRIES)('changes when the answer does, and only then: %s', async (path) => {
    const documentId = await addEntry(app, 'article', { stages: ['b'], publish: true });
    const before = await tagOf(path);
    await addEntry(app, 'page', { stages: ['b'], publish: true });
    expect(await tagOf(path)).toBe(before);
    await journey(app, 'tagging').apply({
      entries: [{ contentType: uidOf('article'), documentId }],
      stages: { set: ['a'] },
    });
    const changed = await get(path, before).expect(200);
    expect(changed.headers.etag).not.toBe(before);
  });

  it('changes with what an entry says', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    const before = await tagOf('content');
    const article = documents(app, uidOf('article'));
    await article.update({ documentId, data: { title: 'New' } });
    expect(await tagOf('content')).toBe(before);
    await article.publish({ documentId });
    expect(await tagOf('content')).not.toBe(before);
  });

  it('tells different askers different answers apart', async () => {
    await addEntry(app, 'page', { stages: ['a'], publish: true });
    const { accessKey } = await app.strapi.service('admin::api-token').create({
      name: 'full',
      description: '',
      type: 'full-access',
      lifespan: null,
    });
    const all = await get('content').set('Authorization', `Bearer ${accessKey}`).expect(200);
    expect(all.body.data).toHaveLength(1);
    expect(all.headers.etag).not.toBe(await tagOf('content'));
  });

  it.each(PATHS)('is told apart by who asks before anybody is let in: %s', async (path) => {
    const empty = await addToken(app, `nothing ${path}`, 'custom', []);
    for (const [key, status] of [
      ['made-up', 401],
      [empty, 403],
    ] as const) {
      const { headers } = await get(path).set('Authorization', `Bearer ${key}`).expect(status);
      expect(headers.vary).toMatch(/\bAuthorization\b/);
      expect(headers.etag).toBeUndefined();
    }
  });

  it('is told apart in capitals too', async () => {
    const { headers } = await request(app.http).get('/API/Journey/Stages').expect(200);
    expect(headers.vary).toMatch(/\bAuthorization\b/);
  });

  it("leaves the app's own addresses alone", async () => {
    const { headers } = await request(app.http).get('/api/articles').expect(200);
    expect(headers.vary).not.toMatch(/\bAuthorization\b/);
  });

  it('is on no refusal', async () => {
    const refused = await get('content?stage=z', '*').expect(400);
    expect(refused.headers.etag).toBeUndefined();
  });
});
