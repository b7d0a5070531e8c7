import request from 'supertest';
import { addBuiltIn } from '../admins';
import { startApp } from '../app';
import type { TestApp } from '../app';
import {
  addEntry,
  addJourney,
  addSegments,
  documents,
  grantPublic,
  reset,
  tags,
  tagsOf,
  uidOf,
} from '../helpers';
import type { Entry } from '../helpers';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startApp();
  token = await addBuiltIn(app, 'strapi-super-admin', 'super');
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
});

const article = uidOf('article');
const populate = { journeyStages: true, journeySegments: true };
const keysOf = (entry: Entry | undefined) => ({
  stages: entry?.journeyStages?.map(({ key }) => key),
  segments: entry?.journeySegments?.map(({ key }) => key),
});
const TAGGED = { stages: ['a'], segments: ['smb'] };

describe('the answer to a write', () => {
  it('has the tags of what was published', async () => {
    const documentId = await addEntry(app, 'article', TAGGED);
    const { entries } = await documents(app, article).publish({ documentId, populate });
    expect(keysOf(entries[0])).toEqual(TAGGED);
  });

  it('has the tags of what was made and published at once', async () => {
    const data = await tags(app, TAGGED);
    const made = await documents(app, article).create({ data, status: 'published', populate });
    expect(keysOf(made)).toEqual(TAGGED);
  });

  it('has the tags of the draft that came back', async () => {
    const documentId = await addEntry(app, 'article', { ...TAGGED, publish: true });
    await addEntry(app, 'article', { documentId, stages: ['b'], segments: [] });
    const { entries } = await documents(app, article).discardDraft({ documentId, populate });
    expect(keysOf(entries[0])).toEqual(TAGGED);
  });

  it('has them for front ends too', async () => {
    await grantPublic(
      app,
      ...['find', 'create', 'update'].map((action) => `api::article.article.${action}`),
      ...['stage.find', 'segment.find', 'tagging.apply'].map((it) => `plugin::journey.${it}`)
    );
    const query = 'populate[0]=journeyStages&populate[1]=journeySegments';
    const { body: made } = await request(app.http)
      .post(`/api/articles?${query}`)
      .send({ data: { title: 'One', ...(await tags(app, TAGGED)) } })
      .expect(201);
    const { body: changed } = await request(app.http)
      .put(`/api/articles/${made.data.documentId}?${query}`)
      .send({ data: { title: 'Two' } })
      .expect(200);
    expect([keysOf(made.data), keysOf(changed.data)]).toEqual([TAGGED, TAGGED]);
  });

  it('has them for the content manager too', async () => {
    const documentId = await addEntry(app, 'article', { ...TAGGED, data: { title: 'One' } });
    const act = async (action: string, body: object) =>
      request(app.http)
        .post(`/content-manager/collection-types/${article}/${documentId}/actions/${action}`)
        .auth(token, { type: 'bearer' })
        .send(body)
        .expect(200);
    const { body: published } = await act('publish', { title: 'Two' });
    const { body: discarded } = await act('discard', {});
    expect([keysOf(published.data), keysOf(discarded.data)]).toEqual([TAGGED, TAGGED]);
  });
});

describe('tags that were read', () => {
  const stageRows = async (documentId: string) =>
    (await documents(app, article).findOne({ documentId, populate }))?.journeyStages;

  it('can be written back by a front end as they are', async () => {
    await grantPublic(
      app,
      'api::article.article.find',
      'api::article.article.update',
      'plugin::journey.stage.find',
      'plugin::journey.tagging.apply'
    );
    const documentId = await addEntry(app, 'article', { stages: ['a', 'b'], publish: true });
    const { body } = await request(app.http)
      .get('/api/articles?populate=journeyStages')
      .expect(200);
    for (const value of [body.data[0].journeyStages, { set: body.data[0].journeyStages }]) {
      await request(app.http)
        .put(`/api/articles/${documentId}`)
        .send({ data: { journeyStages: value } })
        .expect(200);
      expect(await tagsOf(app, 'article', documentId)).toMatchObject({ stages: ['a', 'b'] });
    }
  });

  it('can be written back by code as they are', async () => {
    const from = await addEntry(app, 'article', { stages: ['a', 'b'] });
    const rows = await stageRows(from);
    for (const value of [rows, { set: rows }]) {
      const to = await addEntry(app, 'article');
      const { id } = (await documents(app, article).findOne({ documentId: to })) ?? {};
      await app.strapi.db.query(article).update({ where: { id }, data: { journeyStages: value } });
      expect(await tagsOf(app, 'article', to)).toMatchObject({ stages: ['a', 'b'] });
    }
  });
});
