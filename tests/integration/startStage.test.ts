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
  grantPublic,
  journey,
  reset,
  tags,
  tagsOf,
  uidOf,
} from './helpers';

let app: TestApp;
let token: string;
beforeAll(async () => {
  process.env.TEST_GRAPHQL = 'on';
  app = await startApp();
  await addLocales(app);
  token = await addBuiltIn(app, 'strapi-super-admin', 'super');
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
  const rule = { defaultStage: { stage: 'b' } };
  await journey(app, 'settings').set({
    contentTypeRules: Object.fromEntries(
      ['article', 'home', 'note'].map((type) => [uidOf(type), rule])
    ),
  });
});

const article = uidOf('article');
const B = { stages: ['b'], segments: [] };
const NONE = { stages: [], segments: [] };
const panel = (method: 'post' | 'put', path: string, data: object) =>
  request(app.http)[method](`/content-manager/${path}`).auth(token, { type: 'bearer' }).send(data);

describe('a new entry that names no stage starts with that of its type', () => {
  it('made by code of the app, with or without draft & publish', async () => {
    for (const type of ['article', 'note']) {
      const { documentId } = await documents(app, uidOf(type)).create({ data: { title: 'New' } });
      expect(await tagsOf(app, type, documentId)).toEqual(B);
    }
  });

  it('and keeps the segments that it names', async () => {
    const data = {
      journeySegments: ((await tags(app, { segments: ['smb'] })) as Tagged).journeySegments,
    };
    const { documentId } = await documents(app, article).create({ data });
    expect(await tagsOf(app, 'article', documentId)).toEqual({ stages: ['b'], segments: ['smb'] });
  });

  it('published at once', async () => {
    const { documentId } = await documents(app, article).create({ data: {}, status: 'published' });
    expect(await tagsOf(app, 'article', documentId, { status: 'published' })).toEqual(B);
  });

  it('made in the Content Manager, of a collection and a single type', async () => {
    const untouched = { connect: [], disconnect: [] };
    const data = { title: 'New', journeyStages: untouched };
    const { body } = await panel('post', `collection-types/${article}`, data).expect(201);
    expect(await tagsOf(app, 'article', body.data.documentId)).toEqual(B);
    const home = await panel('put', `single-types/${uidOf('home')}`, { title: 'Home' }).expect(200);
    expect(await tagsOf(app, 'home', home.body.data.documentId)).toEqual(B);
  });

  it('made through REST and GraphQL, by whoever may create but not tag', async () => {
    await grantPublic(app, 'api::article.article.create');
    const data = { title: 'New' };
    const { body } = await request(app.http).post('/api/articles').send({ data }).expect(201);
    expect(await tagsOf(app, 'article', body.data.documentId)).toEqual(B);
    const query = 'mutation { createArticle(data: { title: "New" }) { documentId } }';
    const answer = await request(app.http).post('/graphql').send({ query }).expect(200);
    const { documentId } = answer.body.data.createArticle;
    expect(await tagsOf(app, 'article', documentId)).toEqual(B);
  });

  it('and its history says who created it so', async () => {
    const { body } = await panel('post', `collection-types/${article}`, { title: 'New' });
    const { data } = await journey(app, 'changes').of(article, body.data.documentId);
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      action: 'create',
      door: 'panel',
      person: { kind: 'admin' },
      stages: { before: [], after: [{ key: 'b' }] },
    });
  });

  it('and counts in the reports', async () => {
    await documents(app, article).create({ data: {} });
    const { totals } = await journey(app, 'coverage').matrix();
    expect(totals).toMatchObject({ draft: 1, untagged: 0 });
    expect((await journey(app, 'placements').verify()).differing).toBe(0);
  });
});

interface Tagged {
  journeySegments: string[];
}

describe('a stage to start with is not given', () => {
  it('to who names stages, or says that there are none', async () => {
    const a = await addEntry(app, 'article', { stages: ['a'] });
    expect(await tagsOf(app, 'article', a)).toEqual({ stages: ['a'], segments: [] });
    for (const journeyStages of [[], null, { set: [] }]) {
      const { documentId } = await documents(app, article).create({ data: { journeyStages } });
      expect(await tagsOf(app, 'article', documentId)).toEqual(NONE);
    }
  });

  it('to an editor who takes it out of the form', async () => {
    const { journeyStages } = (await tags(app, B)) as { journeyStages: string[] };
    const disconnect = journeyStages.map((documentId) => ({ documentId }));
    const data = { title: 'New', journeyStages: { connect: [], disconnect } };
    const { body } = await panel('post', `collection-types/${article}`, data).expect(201);
    expect(await tagsOf(app, 'article', body.data.documentId)).toEqual(NONE);
  });

  it('to types without a rule', async () => {
    const { documentId } = await documents(app, uidOf('page')).create({ data: {} });
    expect(await tagsOf(app, 'page', documentId)).toEqual(NONE);
  });

  it('to another locale, a clone or a change of an entry', async () => {
    const documentId = await addEntry(app, 'article', { stages: [] });
    const service = documents(app, article);
    await service.update({ documentId, locale: 'da', data: { title: 'Ny' } });
    expect(await tagsOf(app, 'article', documentId, { locale: 'da' })).toEqual(NONE);
    await service.create({ locale: 'de', data: { documentId, title: 'Neu' } });
    expect(await tagsOf(app, 'article', documentId, { locale: 'de' })).toEqual(NONE);
    const clone = await service.clone({ documentId, data: {} });
    expect(await tagsOf(app, 'article', clone.documentId)).toEqual(NONE);
    await service.update({ documentId, data: { title: 'Changed' } });
    expect(await tagsOf(app, 'article', documentId)).toEqual(NONE);
  });

  it('once it is removed', async () => {
    await journey(app, 'journeys').removeStage({ stage: 'b', moveTo: 'a' });
    const { documentId } = await documents(app, article).create({ data: {} });
    expect(await tagsOf(app, 'article', documentId)).toEqual(NONE);
  });
});
