import request from 'supertest';
import { addBuiltIn } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import {
  addEntry,
  addJourney,
  addLocales,
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
  await addJourney(app, 'first', ['a']);
  await addJourney(app, 'second', ['z']);
  await required('article', 'home');
});

const required = (...types: string[]) =>
  journey(app, 'settings').set({
    contentTypeRules: Object.fromEntries(
      types.map((type) => [uidOf(type), { requireStage: true }])
    ),
  });
const article = uidOf('article');
const published = (type = 'article') =>
  app.strapi.db.query(uidOf(type)).count({ where: { publishedAt: { $notNull: true } } });
const drafts = () =>
  app.strapi.db.query(article).count({ where: { publishedAt: { $null: true } } });
const withA = () => tags(app, { stages: ['a'] });

const ENGLISH = /^journeyStages: .+ can't be published without a stage: \w.* requires one\. /;

/** What everybody is told: the field, the entry and the content type. */
const REFUSAL = {
  name: 'ValidationError',
  message: expect.stringMatching(ENGLISH),
  details: { errors: [expect.objectContaining({ path: ['journeyStages'] })] },
};

const panel = (method: 'post' | 'put', path: string, data: object = {}) =>
  request(app.http)[method](`/content-manager/${path}`).auth(token, { type: 'bearer' }).send(data);

describe('code of the app', () => {
  it('can’t publish an entry without a stage, and publishes it with one of any journey', async () => {
    const documentId = await addEntry(app, 'article');
    await expect(documents(app, article).publish({ documentId })).rejects.toMatchObject(REFUSAL);
    expect(await published()).toBe(0);
    const data = await tags(app, { stages: ['second:z'] });
    await documents(app, article).update({ documentId, data });
    await documents(app, article).publish({ documentId });
    expect(await published()).toBe(1);
  });

  it('publishes nothing where one of the locales has no stage', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    await addEntry(app, 'article', { documentId, locale: 'da', stages: [] });
    const all = documents(app, article).publish({ documentId, locale: '*' });
    await expect(all).rejects.toMatchObject({ message: expect.stringContaining('(da)') });
    expect(await published()).toBe(0);
    await documents(app, article).publish({ documentId, locale: 'en' });
    expect(await published()).toBe(1);
  });

  it('is refused before the version that is published is touched', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    const before = await app.strapi.db.query(article).findMany({ where: { documentId } });
    await documents(app, article).update({ documentId, data: { journeyStages: [] } });
    await expect(documents(app, article).publish({ documentId })).rejects.toMatchObject(REFUSAL);
    const after = await app.strapi.db.query(article).findMany({ where: { documentId } });
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    expect(await tagsOf(app, 'article', documentId, { status: 'published' })).toMatchObject({
      stages: ['a'],
    });
    await documents(app, article).discardDraft({ documentId });
  });

  it('creates and updates published with the stage in the same call, and not without', async () => {
    const status = 'published';
    const service = documents(app, article);
    await expect(service.create({ data: {}, status })).rejects.toMatchObject(REFUSAL);
    expect(await drafts()).toBe(0);
    const { documentId } = await service.create({ data: await withA(), status });
    const none = service.update({ documentId, status, data: { title: 'x', journeyStages: [] } });
    await expect(none).rejects.toMatchObject(REFUSAL);
    expect(await tagsOf(app, 'article', documentId)).toMatchObject({ stages: ['a'] });
    const bare = await addEntry(app, 'article');
    await service.update({ documentId: bare, status, data: await withA() });
    expect(await published()).toBe(2);
  });

  it('may save, unpublish and clone without a stage', async () => {
    await required('page');
    const documentId = await addEntry(app, 'page', { stages: ['a'], publish: true });
    const service = documents(app, uidOf('page'));
    await service.update({ documentId, data: { journeyStages: [] } });
    await service.unpublish({ documentId });
    await service.clone({ documentId, data: {} });
    expect(await published('page')).toBe(0);
  });

  it('publishes what starts with a stage by itself', async () => {
    const rule = { defaultStage: { stage: 'a' } };
    await journey(app, 'settings').set({ contentTypeRules: { [article]: rule } });
    await documents(app, article).create({ data: {}, status: 'published' });
    expect(await published()).toBe(1);
  });
});

describe('the admin panel', () => {
  it('publishes an entry with the stage that comes along, and refuses one without', async () => {
    const documentId = await addEntry(app, 'article', { data: { title: 'Fresh bread' } });
    const path = `collection-types/${article}/${documentId}/actions/publish`;
    const { body } = await panel('post', path, { title: 'Other' }).expect(400);
    expect(body.error).toMatchObject(REFUSAL);
    expect(body.error.message).toContain('"Other" (en)');
    const kept = await documents(app, article).findOne({ documentId });
    expect(kept?.title).toBe('Fresh bread');
    const { journeyStages } = (await withA()) as { journeyStages: string[] };
    const connect = journeyStages.map((id) => ({ documentId: id }));
    await panel('post', path, { journeyStages: { connect, disconnect: [] } }).expect(200);
    expect(await published()).toBe(1);
  });

  it('creates nothing where a new entry is published at once without one', async () => {
    const path = `collection-types/${article}/actions/publish`;
    await panel('post', path, { title: 'New' }).expect(400);
    expect(await drafts()).toBe(0);
    await panel('post', `single-types/${uidOf('home')}/actions/publish`, {}).expect(400);
    expect(await published('home')).toBe(0);
  });

  it('publishes many or none, and names those without a stage', async () => {
    const good = await addEntry(app, 'article', { stages: ['a'], data: { title: 'Good' } });
    const bare = [];
    for (const title of ['Fresh bread', 'Cold milk']) {
      bare.push(await addEntry(app, 'article', { data: { title } }));
    }
    const path = `collection-types/${article}/actions/bulkPublish`;
    const { body } = await panel('post', path, { documentIds: [good, ...bare] }).expect(400);
    expect(body.error).toMatchObject(REFUSAL);
    expect(body.error.message).toContain('"Fresh bread" (en), "Cold milk" (en) can\'t be');
    expect(await published()).toBe(0);
    await panel('post', path, { documentIds: [good] }).expect(200);
    expect(await published()).toBe(1);
  });
});

describe('the content API', () => {
  const ALLOWED = [
    ...['create', 'update'].map((action) => `api::article.article.${action}`),
    ...['tagging.apply', 'stage.find', 'segment.find'].map((action) => `plugin::journey.${action}`),
  ];
  beforeEach(() => grantPublic(app, ...ALLOWED));
  const rest = (method: 'post' | 'put', path: string, data: object) =>
    request(app.http)[method](`/api/articles${path}`).send({ data });

  it('is refused by REST, which creates and publishes at once, and taken with a stage', async () => {
    const { body } = await rest('post', '', { title: 'New' }).expect(400);
    expect(body.error).toMatchObject(REFUSAL);
    expect(body.error.message).not.toContain('New');
    expect(await drafts()).toBe(0);
    await rest('post', '?status=draft', { title: 'Draft' }).expect(201);
    const { body: made } = await rest('post', '', { ...(await withA()) }).expect(201);
    await rest('put', `/${made.data.documentId}`, { journeyStages: [] }).expect(400);
    await rest('put', `/${made.data.documentId}`, { title: 'Later' }).expect(200);
    expect(await published()).toBe(1);
  });

  it('is refused by GraphQL, with the field', async () => {
    const query = 'mutation { createArticle(data: { title: "New" }) { documentId } }';
    const { body } = await request(app.http).post('/graphql').send({ query }).expect(200);
    expect(body.errors[0]).toMatchObject({
      message: REFUSAL.message,
      extensions: { error: { name: 'ValidationError', details: REFUSAL.details } },
    });
    expect(await drafts()).toBe(0);
  });
});

it('asks nothing of other content types, and is off again as soon as it is switched off', async () => {
  await addEntry(app, 'page', { publish: true });
  const documentId = await addEntry(app, 'article');
  await journey(app, 'settings').set({
    contentTypeRules: { [article]: { requireStage: false } },
  });
  await documents(app, article).publish({ documentId });
  expect(await published()).toBe(1);
});

describe('who has chosen a language for the panel', () => {
  const speak = (preferedLanguage: string) =>
    request(app.http)
      .put('/admin/users/me')
      .auth(token, { type: 'bearer' })
      .send({ preferedLanguage })
      .expect(200);
  const refusedIn = async (language: string) => {
    await speak(language);
    const path = `collection-types/${article}/actions/publish`;
    const { body } = await panel('post', path, { title: 'New' }).expect(400);
    const { message, details } = body.error;
    expect(details.errors).toEqual([expect.objectContaining({ path: ['journeyStages'], message })]);
    return message;
  };
  afterAll(() => speak('en'));

  it.each([
    ['no', /^Steg: .+ kan ikke publiseres uten et steg: Article krever et\./],
    ['da', /^Trin: .+ kan ikke publiceres uden et trin: Article kræver et\./],
    ['sv', /^Steg: .+ kan inte publiceras utan ett steg: Article kräver ett\./],
    ['en', ENGLISH],
    ['fr', ENGLISH],
  ])('is told in it: %s', async (language, words) => {
    expect(await refusedIn(language)).toMatch(words);
  });
});
