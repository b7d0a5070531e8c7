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
  journey,
  reset,
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
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addJourney(app, 'second', ['x']);
  await addSegments(app, 'smb', 'enterprise');
});

const find = (query = {}) => journey(app, 'content').find(query);
const idsOf = async (query = {}) => (await find(query)).data.map(({ documentId }) => documentId);
const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));

describe('content for many segments at once, in every locale', () => {
  const MANY = Array.from({ length: 40 }, (_, n) => `segment-${n}`);
  const wanted = [...MANY, 'general'].join(',');

  it('has each entry once, what speaks to a segment first, page by page', async () => {
    await addSegments(app, ...MANY);
    const own: string[] = [];
    for (let n = 1; n <= 6; n += 1) {
      const segments = MANY.slice(n, n + 5);
      const stages = n % 2 ? ['a'] : ['a', 'b'];
      own.push(await addEntry(app, 'article', { stages, segments, publish: true, since: day(n) }));
    }
    const general = await addEntry(app, 'page', { stages: ['a'], publish: true, since: day(20) });
    await addEntry(app, 'article', { stages: ['a'], segments: ['smb'], publish: true });
    const newestFirst = [...own].reverse();
    const asked = { segment: wanted, locale: '*' };
    expect(await idsOf({ ...asked, stage: 'a' })).toEqual([...newestFirst, general]);
    const pages = [];
    for (let page = 1; page <= 4; page += 1) {
      const { data, meta } = await find({ ...asked, stage: 'a,b,c', page, pageSize: 2 });
      expect(meta.pagination).toMatchObject({ total: 7, pageCount: 4 });
      pages.push(...data.map(({ documentId }) => documentId));
    }
    expect(pages).toEqual([...newestFirst, general]);
  });

  it('offers a next step among them', async () => {
    await addSegments(app, ...MANY);
    const segments = MANY.slice(3, 9);
    const documentId = await addEntry(app, 'article', { stages: ['b'], segments, publish: true });
    const found = await journey(app, 'nextSteps').find({ stage: 'a', segment: wanted }, {});
    expect(found.data.map((one) => one.documentId)).toEqual([documentId]);
  });
});

describe('content by stage', () => {
  it('is what is published of all content types, newest first', async () => {
    const oldest = await addEntry(app, 'article', { stages: ['a'], publish: true, since: day(1) });
    const newest = await addEntry(app, 'page', { stages: ['a'], publish: true, since: day(3) });
    const note = await addEntry(app, 'note', { stages: ['a'], since: day(2) });
    await addEntry(app, 'article', { stages: ['a'] });
    await addEntry(app, 'article', { stages: ['b'], publish: true });
    expect(await idsOf({ stage: 'a' })).toEqual([newest, note, oldest]);
    expect(await idsOf({ stage: 'a', sort: 'publishedAt:asc' })).toEqual([oldest, note, newest]);
    expect(await idsOf({ stage: 'a', contentType: uidOf('note') })).toEqual([note]);
  });

  it('says where an entry stands, and shows the document', async () => {
    const documentId = await addEntry(app, 'article', {
      stages: ['c', 'a', 'second:x'],
      segments: ['smb'],
      publish: true,
      data: { title: 'Hello' },
      since: day(4),
    });
    const { data, meta } = await find({ stage: 'c' });
    expect(data).toEqual([
      {
        contentType: uidOf('article'),
        documentId,
        locale: 'en',
        stages: ['a', 'c'],
        segments: ['smb'],
        publishedAt: day(4).toISOString(),
        updatedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        entry: expect.objectContaining({ documentId, title: 'Hello' }),
      },
    ]);
    expect(meta.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 1 });
  });

  it('names each entry once, however many of the stages and segments it carries', async () => {
    const both = await addEntry(app, 'article', {
      stages: ['a', 'b'],
      segments: ['smb', 'enterprise'],
      publish: true,
      since: day(2),
    });
    const general = await addEntry(app, 'article', { stages: ['b'], publish: true, since: day(1) });
    for (const query of [
      {},
      { stage: 'a,b' },
      { stage: ['b'] },
      { segment: 'smb,enterprise,general' },
    ]) {
      expect(await idsOf(query)).toEqual([both, general]);
      expect((await find(query)).meta.pagination.total).toBe(2);
    }
    expect(await idsOf({ segment: 'general' })).toEqual([general]);
    expect(await idsOf({ segment: 'enterprise' })).toEqual([both]);
    expect(await idsOf({ journey: 'second' })).toEqual([]);
  });

  it('is of the default locale, or of those asked for', async () => {
    const english = await addEntry(app, 'article', { stages: ['a'], publish: true, since: day(2) });
    const danish = await addEntry(app, 'article', {
      locale: 'da',
      stages: ['a'],
      publish: true,
      since: day(1),
    });
    expect(await idsOf({ stage: 'a' })).toEqual([english]);
    expect(await idsOf({ stage: 'a', locale: 'da' })).toEqual([danish]);
    expect(await idsOf({ stage: 'a', locale: 'da,en' })).toEqual([english, danish]);
  });

  it('comes in pages that leave nothing out and name nothing twice', async () => {
    const all: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      const type = n % 2 ? 'article' : 'page';
      const tagging = { stages: n % 3 ? ['a'] : ['a', 'b'], segments: ['smb', 'enterprise'] };
      all.push(await addEntry(app, type, { ...tagging, publish: true, since: day(9 - (n >> 1)) }));
    }
    const paged: string[] = [];
    for (let page = 1; page <= 4; page += 1) {
      const { data, meta } = await find({ stage: 'a,b', page, pageSize: 2 });
      expect(meta.pagination).toEqual({ page, pageSize: 2, pageCount: 4, total: 7 });
      paged.push(...data.map(({ documentId }) => documentId));
    }
    expect(new Set(paged)).toEqual(new Set(all));
    expect(paged).toHaveLength(7);
  });

  it.each([
    [{ stage: 'z' }, 'stage: "z" is unknown; allowed: a, b, c'],
    [{ segment: 'z' }, 'segment: "z" is unknown; allowed: smb, enterprise, general'],
    [{ locale: 'xx' }, 'locale: "xx" is unknown; allowed: en, da, de'],
    [{ journey: 'z' }, 'journey: "z" is unknown; allowed: first, second'],
  ])('refuses %j', async (query, message) => {
    await expect(find(query)).rejects.toThrow(message);
  });
});

describe('GET /api/journey/content', () => {
  const get = (query = '') => request(app.http).get(`/api/journey/content${query}`);

  it('leaves out the types that the caller may not list, in the total too', async () => {
    const article = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'page', { stages: ['a'], publish: true });
    await grantPublic(app, 'plugin::journey.content.find', `${uidOf('article')}.find`);
    const { body } = await get('?stage=a').expect(200);
    expect(body.data.map((one: { documentId: string }) => one.documentId)).toEqual([article]);
    expect(body.meta.pagination.total).toBe(1);
    const refused = await get(`?contentType=${uidOf('page')}`).expect(400);
    expect(refused.body.error.message).toBe(
      `contentType: "${uidOf('page')}" is unknown; allowed: ${uidOf('article')}`
    );
  });

  it('shows no tags of a type whose stages the caller may not find', async () => {
    await addEntry(app, 'article', { stages: ['a'], publish: true });
    await grantPublic(app, 'plugin::journey.content.find', `${uidOf('article')}.find`);
    const { body } = await get().expect(200);
    expect(body.data[0].entry).not.toHaveProperty('journeyStages');
    expect(body.data[0].entry).not.toHaveProperty('createdBy');
  });

  it('is empty where nothing was tagged, and follows what is published and taken back', async () => {
    await grantPublic(app, 'plugin::journey.content.find', `${uidOf('article')}.find`);
    const total = async () => (await get('?stage=a').expect(200)).body.meta.pagination.total;
    expect(await total()).toBe(0);
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    expect(await total()).toBe(1);
    await documents(app, uidOf('article')).unpublish({ documentId });
    expect(await total()).toBe(0);
  });

  it('has the total of the time at which its last page was read', async () => {
    const add = () => addEntry(app, 'article', { stages: ['a'], publish: true });
    await add();
    expect((await find({ stage: 'a' })).meta.pagination.total).toBe(1);
    // Somebody publishes just after the request has looked what has changed.
    const marks = journey(app, 'marks');
    const { now } = marks;
    marks.now = async () => {
      marks.now = now;
      const state = await marks.now();
      await add();
      return state;
    };
    const { data, meta } = await find({ stage: 'a' });
    expect(data).toHaveLength(2);
    expect(meta.pagination).toMatchObject({ total: 2, pageCount: 1 });
    expect((await find({ stage: 'a', page: 3 })).meta.pagination).toMatchObject({ total: 2 });
    expect((await find({ stage: 'a', page: 2, pageSize: 1 })).meta.pagination.total).toBe(2);
  });
});
