import request from 'supertest';
import { addAdmin } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  documents,
  grantPublic,
  reset,
  tags,
  tagsOf,
  uidOf,
} from './helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb', 'enterprise');
});

const A = { stages: ['a'], segments: ['smb'] };
const B = { stages: ['b'], segments: ['enterprise'] };
const NONE = { stages: [], segments: [] };
const UNTOUCHED = { connect: [], disconnect: [] };
const published = { status: 'published' } as const;
const article = () => documents(app, uidOf('article'));
const inDanish = { locale: 'da' };
const danish = (documentId: string, data: object = {}) =>
  article().update({ documentId, ...inDanish, data: { title: 'På dansk', ...data } });

describe('a new locale', () => {
  it.each([
    ['of a collection type', 'article'],
    ['of a type without drafts', 'faq'],
    ['of a single type', 'home'],
  ])("%s starts with the entry's tags", async (_, type) => {
    const documentId = await addEntry(app, type, A);
    await documents(app, uidOf(type)).update({ documentId, ...inDanish, data: {} });
    expect(await tagsOf(app, type, documentId, inDanish)).toEqual(A);
    expect(await tagsOf(app, type, documentId)).toEqual(A);
  });

  it('starts with them where the form sends its relations along untouched', async () => {
    const documentId = await addEntry(app, 'article', A);
    await danish(documentId, { journeyStages: UNTOUCHED, journeySegments: UNTOUCHED });
    expect(await tagsOf(app, 'article', documentId, inDanish)).toEqual(A);
  });

  it('starts with them when it is published at once', async () => {
    const documentId = await addEntry(app, 'article', A);
    await article().update({ documentId, ...inDanish, data: {}, ...published });
    expect(await tagsOf(app, 'article', documentId, { ...inDanish, ...published })).toEqual(A);
  });

  it('starts with them when it is created under the same documentId', async () => {
    const documentId = await addEntry(app, 'article', A);
    await article().create({ ...inDanish, data: { documentId } });
    expect(await tagsOf(app, 'article', documentId, inDanish)).toEqual(A);
  });

  it('starts with the tags of the draft, not with what is published', async () => {
    const documentId = await addEntry(app, 'article', { ...A, publish: true });
    await addEntry(app, 'article', { documentId, ...B });
    await danish(documentId);
    expect(await tagsOf(app, 'article', documentId, inDanish)).toEqual(B);
  });

  it('has the tags that it is saved with, each field by itself', async () => {
    const documentId = await addEntry(app, 'article', A);
    const { journeyStages } = (await tags(app, B)) as { journeyStages: string[] };
    await danish(documentId, { journeyStages: { connect: journeyStages } });
    expect(await tagsOf(app, 'article', documentId, inDanish)).toEqual({ ...A, stages: ['b'] });
  });

  it.each([
    ['an empty list', () => []],
    ['nothing', () => null],
    ['every tag taken away', ([a]: string[]) => ({ connect: [], disconnect: [a] })],
  ])('has no tags where it is saved with %s', async (_, value) => {
    const documentId = await addEntry(app, 'article', A);
    const own = (await tags(app, A)) as { journeyStages: string[]; journeySegments: string[] };
    await danish(documentId, {
      journeyStages: value(own.journeyStages),
      journeySegments: value(own.journeySegments),
    });
    expect(await tagsOf(app, 'article', documentId, inDanish)).toEqual(NONE);
  });

  it('takes them from the default locale, and without one from the oldest', async () => {
    const documentId = await addEntry(app, 'article', { locale: 'de', ...B });
    await danish(documentId);
    expect(await tagsOf(app, 'article', documentId, inDanish)).toEqual(B);
    await addEntry(app, 'article', { documentId, locale: 'da', ...NONE });
    await article().update({ documentId, data: {} });
    expect(await tagsOf(app, 'article', documentId, { locale: 'en' })).toEqual(B);

    const other = await addEntry(app, 'article', { locale: 'de', ...B });
    await addEntry(app, 'article', { documentId: other, locale: 'en', ...A });
    await danish(other);
    expect(await tagsOf(app, 'article', other, inDanish)).toEqual(A);
  });

  it('alone gets them: a locale that is there keeps what it has', async () => {
    const documentId = await addEntry(app, 'article', A);
    await addEntry(app, 'article', { documentId, locale: 'da', ...NONE });
    await danish(documentId);
    expect(await tagsOf(app, 'article', documentId, inDanish)).toEqual(NONE);
    await article().update({ documentId, data: { title: 'In English' } });
    expect(await tagsOf(app, 'article', documentId)).toEqual(A);
  });

  it('starts with the tags through REST, for a caller who may not write any', async () => {
    const documentId = await addEntry(app, 'article', A);
    await grantPublic(app, 'api::article.article.update');
    await request(app.http)
      .put(`/api/articles/${documentId}?locale=da`)
      .send({ data: { title: 'På dansk' } })
      .expect(200);
    expect(await tagsOf(app, 'article', documentId, inDanish)).toEqual(A);
  });

  it('starts with none where the option is off', async () => {
    const documentId = await addEntry(app, 'article', A);
    app.strapi.config.set('plugin::journey.newLocaleCopiesTags', false);
    try {
      await danish(documentId);
    } finally {
      app.strapi.config.set('plugin::journey.newLocaleCopiesTags', true);
    }
    expect(await tagsOf(app, 'article', documentId, inDanish)).toEqual(NONE);
  });

  it('of a type without the fields is created as ever', async () => {
    const { documentId } = await documents(app, uidOf('excluded')).create({ data: {} });
    await documents(app, uidOf('excluded')).update({ documentId, data: { title: 'Mine' } });
    expect(await documents(app, uidOf('excluded')).findOne({ documentId })).toMatchObject({
      title: 'Mine',
    });
  });
});

describe('the panel', () => {
  const grants = (...actions: string[]) => [
    { action: 'plugin::journey.tag' },
    ...actions.map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject: uidOf('article'),
      locales: ['en', 'da'],
    })),
  ];
  let writer: string;
  let reader: string;
  beforeAll(async () => {
    writer = await addAdmin(app, 'writer', grants('read', 'create', 'update'));
    reader = await addAdmin(app, 'reader', grants('read'));
  });
  const ask = (token: string, documentId: string, query = '?locale=da') =>
    request(app.http)
      .get(`/journey/tags/${uidOf('article')}/${documentId}/new-locale${query}`)
      .set('Authorization', `Bearer ${token}`);

  it('is told what the new locale will start with, as the Content Manager then saves it', async () => {
    const documentId = await addEntry(app, 'article', A);
    const { body } = await ask(writer, documentId).expect(200);
    expect(body.data).toMatchObject({
      from: { code: 'en', name: 'English (en)' },
      stages: [{ key: 'a' }],
      segments: [{ key: 'smb' }],
    });
    await request(app.http)
      .put(`/content-manager/collection-types/${uidOf('article')}/${documentId}?locale=da`)
      .set('Authorization', `Bearer ${writer}`)
      .send({ title: 'På dansk', locale: 'da' })
      .expect(200);
    expect(await tagsOf(app, 'article', documentId, inDanish)).toEqual(A);
    expect((await ask(writer, documentId).expect(200)).body.data).toEqual({ from: null, ...NONE });
  });

  it('is told nothing where the user may not make that version', async () => {
    const documentId = await addEntry(app, 'article', A);
    expect((await ask(reader, documentId).expect(200)).body.data).toEqual({ from: null, ...NONE });
  });

  it('is told of a wrong question', async () => {
    await ask(writer, 'nobody', '?status=draft').expect(400);
    const { body } = await ask(writer, 'nobody').expect(404);
    expect(body.error.message).toBe('There is no api::article.article "nobody"');
  });
});
