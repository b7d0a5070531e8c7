import request from 'supertest';
import { startApp } from './app';
import type { TestApp } from './app';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  documents,
  grantPublic,
  LONG,
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
const B = { stages: ['b'], segments: ['enterprise', 'smb'] };
const article = () => documents(app, uidOf('article'));
const published = { status: 'published' } as const;

describe('tags', () => {
  it.each(['article', 'page', 'home', LONG])('are published with the draft: %s', async (type) => {
    const documentId = await addEntry(app, type, A);
    expect(await tagsOf(app, type, documentId, published)).toBeNull();
    await documents(app, uidOf(type)).publish({ documentId });
    expect(await tagsOf(app, type, documentId, published)).toEqual(A);
    expect(await tagsOf(app, type, documentId)).toEqual(A);
  });

  it('of the draft change alone until it is published again', async () => {
    const documentId = await addEntry(app, 'article', { ...A, publish: true });
    await addEntry(app, 'article', { documentId, ...B });
    expect(await tagsOf(app, 'article', documentId)).toEqual(B);
    expect(await tagsOf(app, 'article', documentId, published)).toEqual(A);
    await article().publish({ documentId });
    await article().publish({ documentId });
    expect(await tagsOf(app, 'article', documentId, published)).toEqual(B);
  });

  it('of the draft are those of the published version again when it is discarded', async () => {
    const documentId = await addEntry(app, 'article', { ...A, publish: true });
    await addEntry(app, 'article', { documentId, ...B });
    await article().discardDraft({ documentId });
    expect(await tagsOf(app, 'article', documentId)).toEqual(A);
  });

  it('stay on the draft when it is unpublished', async () => {
    const documentId = await addEntry(app, 'article', { ...A, publish: true });
    await article().unpublish({ documentId });
    expect(await tagsOf(app, 'article', documentId)).toEqual(A);
    expect(await tagsOf(app, 'article', documentId, published)).toBeNull();
  });

  it('are cloned, and the clone has its own', async () => {
    const documentId = await addEntry(app, 'article', { ...A, publish: true });
    const clone = await article().clone({ documentId });
    expect(await tagsOf(app, 'article', clone.documentId)).toEqual(A);
    await addEntry(app, 'article', { documentId: clone.documentId, ...B });
    expect(await tagsOf(app, 'article', documentId)).toEqual(A);
  });

  it('are kept for each locale', async () => {
    const documentId = await addEntry(app, 'article', { ...A, publish: true });
    await addEntry(app, 'article', { documentId, locale: 'da', ...B, publish: true });
    await addEntry(app, 'article', { documentId, locale: 'de' });
    expect(await tagsOf(app, 'article', documentId, { locale: 'en', ...published })).toEqual(A);
    expect(await tagsOf(app, 'article', documentId, { locale: 'da', ...published })).toEqual(B);
    const none = { stages: [], segments: [] };
    expect(await tagsOf(app, 'article', documentId, { locale: 'de' })).toEqual(none);
  });

  it('stay when something else is saved, and go with an empty list', async () => {
    const documentId = await addEntry(app, 'note', A);
    await documents(app, uidOf('note')).update({ documentId, data: { title: 'New' } });
    expect(await tagsOf(app, 'note', documentId)).toEqual(A);
    await addEntry(app, 'note', { documentId, segments: ['smb'] });
    expect(await tagsOf(app, 'note', documentId)).toEqual({ stages: [], segments: ['smb'] });
  });

  it('are connected and disconnected like any relation', async () => {
    const documentId = await addEntry(app, 'note', A);
    const both = (await tags(app, { stages: ['a', 'b'] })) as { journeyStages: string[] };
    const [a, b] = both.journeyStages;
    await documents(app, uidOf('note')).update({
      documentId,
      data: { journeyStages: { connect: [b], disconnect: [a] } },
    });
    expect((await tagsOf(app, 'note', documentId))?.stages).toEqual(['b']);
  });

  it('are refused where there is no such stage', async () => {
    const data = { journeyStages: ['nonexistent'] };
    await expect(documents(app, uidOf('note')).create({ data })).rejects.toMatchObject({
      name: 'ValidationError',
    });
  });

  it('of a single type work', async () => {
    const documentId = await addEntry(app, 'home', { ...A, publish: true });
    expect(await tagsOf(app, 'home', documentId, published)).toEqual(A);
  });
});

describe('the content API', () => {
  const get = (query: string) => request(app.http).get(`/api/articles?${query}`);
  const FILTER = 'filters[journeyStages][key]=a';
  const POPULATE = 'populate[journeyStages]=true&populate[journeySegments]=true';

  beforeEach(async () => {
    await addEntry(app, 'article', { ...A, data: { title: 'In a' }, publish: true });
    await addEntry(app, 'article', { ...B, data: { title: 'In b' }, publish: true });
    await grantPublic(app, 'api::article.article.find');
  });

  it('filters and populates the fields for a caller who may see stages and segments', async () => {
    await grantPublic(app, 'plugin::journey.stage.find', 'plugin::journey.segment.find');
    const { body } = await get(`${FILTER}&${POPULATE}`).expect(200);
    expect(body.data).toMatchObject([
      { title: 'In a', journeyStages: [{ key: 'a' }], journeySegments: [{ key: 'smb' }] },
    ]);
    expect(body.meta.pagination.total).toBe(1);
  });

  it('refuses the one and leaves out the other for a caller who may not', async () => {
    await get(FILTER).expect(400);
    const { body } = await get(POPULATE).expect(200);
    expect(Object.keys(body.data[0])).not.toContain('journeyStages');
  });

  it('shows no tags that were not asked for', async () => {
    const { body } = await get('').expect(200);
    expect(Object.keys(body.data[0])).not.toContain('journeyStages');
  });
});
