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
  journey,
  reset,
  tags,
  uidOf,
} from './helpers';

let app: TestApp;
let token: string;
const ARTICLE = uidOf('article');
const explorer = (action: string) => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject: ARTICLE,
});

beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  token = await addAdmin(app, 'kim', [
    ...['read', 'create', 'update', 'publish'].map(explorer),
    { action: 'plugin::journey.tag' },
  ]);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
});

const changesOf = async (documentId: string, query: object = {}, type = ARTICLE) =>
  (await journey(app, 'changes').of(type, documentId, query)).data;
const asKim = (method: 'get' | 'post' | 'put', path: string, body?: object) =>
  request(app.http)[method](path).set('Authorization', `Bearer ${token}`).send(body);

const A = { journey: 'first', key: 'a', name: 'A' };
const B = { journey: 'first', key: 'b', name: 'B' };
const SMB = { key: 'smb', name: 'SMB' };

describe('a change of tags', () => {
  it('from the panel names the administrator, and what was before and after', async () => {
    const path = `/content-manager/collection-types/${ARTICLE}`;
    const { body } = await asKim('post', path, {
      title: 'New',
      ...(await tags(app, { stages: ['a'] })),
    }).expect(201);
    const { documentId } = body.data;
    await asKim('put', `${path}/${documentId}`, {
      title: 'Newer',
      ...(await tags(app, { stages: ['b'], segments: ['smb'] })),
    }).expect(200);

    const found = await changesOf(documentId);
    expect(found).toEqual([
      {
        at: expect.any(String),
        action: 'update',
        door: 'panel',
        person: { kind: 'admin', id: expect.any(String), name: 'kim' },
        stages: { before: [A], after: [B] },
        segments: { before: [], after: [SMB] },
      },
      expect.objectContaining({ action: 'create', stages: { before: [], after: [A] } }),
    ]);
    expect(Date.now() - Date.parse(found[0]?.at ?? '')).toBeLessThan(60_000);
  });

  it('by tagging many says bulk', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    const body = {
      entries: [{ contentType: ARTICLE, documentId }],
      stages: { set: ['b'] },
    };
    await asKim('post', '/journey/tags', body).expect(200);
    expect((await changesOf(documentId))[0]).toMatchObject({
      action: 'apply',
      door: 'bulk',
      person: { kind: 'admin', name: 'kim' },
      stages: { before: [A], after: [B] },
    });
  });

  it('through the content API names the token, the user or nobody', async () => {
    const actions = [
      `${ARTICLE}.create`,
      'plugin::journey.stage.find',
      'plugin::journey.segment.find',
    ];
    const permissions = [...actions, 'plugin::journey.tagging.apply'];
    await grantPublic(app, ...permissions);
    const { accessKey } = await app.strapi.service('admin::api-token').create({
      name: 'Importer',
      description: '',
      type: 'custom',
      lifespan: null,
      permissions,
    });
    const data = { title: 'New', ...(await tags(app, { stages: ['a'] })) };
    const post = () => request(app.http).post('/api/articles').send({ data });
    const byToken = await post().set('Authorization', `Bearer ${accessKey}`).expect(201);
    const byNobody = await post().expect(201);
    expect(await changesOf(byToken.body.data.documentId)).toMatchObject([
      { door: 'api', person: { kind: 'token', name: 'Importer' } },
    ]);
    expect(await changesOf(byNobody.body.data.documentId)).toMatchObject([
      { door: 'api', person: { kind: 'public', id: null, name: null } },
    ]);
  });

  it('by code of the app says so', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    expect(await changesOf(documentId)).toMatchObject([
      { action: 'create', door: 'code', person: { kind: 'system', id: null, name: null } },
    ]);
  });

  it('is written for a draft that is discarded, and for a clone', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId, stages: ['b'] });
    await documents(app, ARTICLE).discardDraft({ documentId });
    expect((await changesOf(documentId))[0]).toMatchObject({
      action: 'discard',
      stages: { before: [B], after: [A] },
    });
    const clone = await documents(app, ARTICLE).clone({ documentId });
    expect(await changesOf(clone.documentId)).toMatchObject([
      { action: 'clone', stages: { before: [], after: [A] } },
    ]);
  });

  it('is none where a save or a publication leaves the tags as they are', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId, stages: ['a'], data: { title: 'Other' } });
    await documents(app, ARTICLE).publish({ documentId });
    await documents(app, ARTICLE).discardDraft({ documentId });
    expect(await changesOf(documentId)).toHaveLength(1);
  });

  it('is of one locale, the default one where none is named', async () => {
    const documentId = await addEntry(app, 'article', { locale: 'en', stages: ['a'] });
    await addEntry(app, 'article', { documentId, locale: 'da', stages: ['b'] });
    expect(await changesOf(documentId)).toMatchObject([{ stages: { after: [A] } }]);
    expect(await changesOf(documentId, { locale: 'da' })).toMatchObject([
      { stages: { after: [B] } },
    ]);
    await expect(changesOf(documentId, { locale: 'xx' })).rejects.toThrow('allowed: en, da, de');
    const note = await addEntry(app, 'note', { stages: ['a'] });
    expect(await changesOf(note, {}, uidOf('note'))).toHaveLength(1);
  });

  it('keeps its words when the stage is called otherwise, or is gone', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    const { journeys } = await journey(app, 'vocabulary').all();
    const stage = journeys[0]?.stages[0]?.documentId ?? '';
    await journey(app, 'journeys').updateStage(stage, { name: 'Renamed' });
    await journey(app, 'journeys').removeStage({ stage, moveTo: null });
    expect((await changesOf(documentId)).at(-1)).toMatchObject({ stages: { after: [A] } });
  });

  it('is not written where the entry is not', async () => {
    const failing = app.strapi.db.transaction(async () => {
      await addEntry(app, 'article', { stages: ['a'] });
      throw new Error('too bad');
    });
    await expect(failing).rejects.toThrow('too bad');
    expect(await app.strapi.db.query('plugin::journey.change').count()).toBe(0);
  });
});

describe('the history', () => {
  const keptFor = (days: number) => app.strapi.config.set('plugin::journey.tagHistoryDays', days);
  afterEach(() => keptFor(365));

  it('comes in pages', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    for (const stage of ['b', 'a', 'b'])
      await addEntry(app, 'article', { documentId, stages: [stage] });
    const page = await journey(app, 'changes').of(ARTICLE, documentId, { page: 2, pageSize: 3 });
    expect(page.data).toMatchObject([{ action: 'create' }]);
    expect(page.meta.pagination).toEqual({ page: 2, pageSize: 3, pageCount: 2, total: 4 });
  });

  it('forgets what is older than the option says', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    await addEntry(app, 'article', { documentId, stages: ['b'] });
    const { id } = await app.strapi.db
      .query('plugin::journey.change')
      .findOne({ where: { action: 'create' } });
    await app.strapi.db.query('plugin::journey.change').updateMany({
      where: { id },
      data: { createdAt: new Date(Date.now() - 31 * 86_400_000) },
    });
    keptFor(32);
    await journey(app, 'changes').prune();
    expect(await changesOf(documentId)).toHaveLength(2);
    keptFor(30);
    await journey(app, 'changes').prune();
    expect(await changesOf(documentId)).toMatchObject([{ action: 'update' }]);
  });

  it('is not written at all for no days', async () => {
    keptFor(0);
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    expect(await changesOf(documentId)).toEqual([]);
  });

  it('is for who may read the entry', async () => {
    const mine = await addEntry(app, 'article', { stages: ['a'] });
    const danish = await addEntry(app, 'article', { locale: 'da', stages: ['a'] });
    const note = await addEntry(app, 'note', { stages: ['a'] });
    const { body } = await asKim('get', `/journey/changes/${ARTICLE}/${mine}`).expect(200);
    expect(body.data).toMatchObject([{ stages: { after: [A] } }]);
    await asKim('get', `/journey/changes/${ARTICLE}/${danish}?locale=da`).expect(404);
    await asKim('get', `/journey/changes/${uidOf('note')}/${note}`).expect(403);
    await asKim('get', `/journey/changes/${ARTICLE}/${mine}?page=0`).expect(400);
  });
});
