import request from 'supertest';
import { startApp } from '../app';
import type { TestApp } from '../app';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  grantPublic,
  journey,
  reset,
  uidOf,
} from '../helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addSegments(app, 'smb', 'enterprise');
  await grantPublic(app, ...FINDS);
});

const FINDS = [
  'plugin::journey.content.find',
  'plugin::journey.content.next',
  `${uidOf('article')}.find`,
  `${uidOf('page')}.find`,
];

const get = async (query: string, status = 200) => {
  const { body } = await request(app.http).get(`/api/journey/content?${query}`).expect(status);
  return body;
};
const idsOf = async (query: string): Promise<string[]> =>
  (await get(query)).data.map(({ documentId }: { documentId: string }) => documentId);
const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));

describe("what of each entry is shown, as its own type's list shows it", () => {
  const addBoth = async (): Promise<void> => {
    const values = { stages: ['a'], publish: true, data: { title: 'Hello' } };
    await addEntry(app, 'article', { ...values, since: day(2) });
    await addEntry(app, 'page', { ...values, since: day(1) });
  };
  const entries = async (query: string): Promise<Record<string, unknown>[]> =>
    (await get(query)).data.map(({ entry }: { entry: object }) => entry);

  it.each(['fields=title', 'fields[0]=title', 'fields=title,documentId'])('%s', async (query) => {
    await addBoth();
    const shown = await entries(query);
    expect(shown).toHaveLength(2);
    for (const entry of shown) {
      expect(Object.keys(entry).sort()).toEqual(['documentId', 'id', 'title']);
    }
    const [item] = (await get(query)).data;
    expect(item.publishedAt).toBe(day(2).toISOString());
    expect(item.updatedAt).toMatch(/^\d{4}-.*Z$/);
  });

  it('has a field where it was asked for, also one that every answer has', async () => {
    await addBoth();
    const [entry] = await entries('fields=updatedAt');
    expect(Object.keys(entry ?? {}).sort()).toEqual(['documentId', 'id', 'updatedAt']);
  });

  it('leaves a field out where only other types have it', async () => {
    await addBoth();
    const [article, page] = await entries('fields=locale,title');
    expect(Object.keys(article ?? {})).toContain('locale');
    expect(page).toMatchObject({ title: 'Hello' });
  });

  it('populates what the caller may find, and nothing else', async () => {
    await addBoth();
    for (const query of ['populate=journeyStages', 'populate=*']) {
      const own = await request(app.http).get(`/api/articles?${query}`).expect(200);
      expect(own.body.data[0]).not.toHaveProperty('journeyStages');
      const [entry] = await entries(`${query}&contentType=${uidOf('article')}`);
      expect(entry).toEqual(own.body.data[0]);
    }
    await grantPublic(app, ...FINDS, 'plugin::journey.stage.find');
    for (const query of [
      'populate=journeyStages',
      'populate=*',
      'populate[journeyStages][fields][0]=key',
    ]) {
      const [entry] = await entries(query);
      expect(entry?.journeyStages).toMatchObject([{ key: 'a' }]);
    }
  });

  it('works for the next step too', async () => {
    await addEntry(app, 'article', { stages: ['b'], publish: true, data: { title: 'Go on' } });
    const { body } = await request(app.http)
      .get('/api/journey/next?stage=a&fields=title')
      .expect(200);
    expect(body.data[0].entry).toEqual({
      id: expect.any(Number),
      documentId: expect.any(String),
      title: 'Go on',
    });
  });

  it.each([
    ['fields=titel', /^fields: "titel" is unknown; allowed: .*title/],
    ['fields=title,journeyStages', /^fields: "journeyStages" is unknown; allowed: /],
    ['populate=author', /^populate: "author" is unknown; allowed: .*journeyStages/],
    ['populate[author][fields][0]=name', /^populate: "author" is unknown/],
    ['fields[0][x]=title', /^fields: must be a name, or names with commas between them/],
    ['fields=', /^fields: must be a name/],
    ['populate[journeyStages][filters][nothing]=1', /nothing|journeyStages/],
  ])('refuses %s', async (query, message) => {
    const { error } = await get(query, 400);
    expect(error.message).toMatch(message);
  });
});

describe('which content, and in which order', () => {
  it("names a segment's own before general content, on every page", async () => {
    const add = (segments: string[], since: number) =>
      addEntry(app, 'article', { stages: ['a', 'b'], segments, publish: true, since: day(since) });
    const oldest = await add(['smb'], 1);
    const general = await add([], 5);
    const both = await add(['smb', 'enterprise'], 3);
    const general2 = await add([], 2);
    await add(['enterprise'], 9);
    const order = [both, oldest, general, general2];
    expect(await idsOf('segment=smb,general')).toEqual(order);
    expect(await idsOf('stage=a&segment=general,smb')).toEqual(order);
    for (const [index, documentId] of order.entries()) {
      const query = `segment=smb,general&pageSize=1&page=${index + 1}`;
      expect(await idsOf(query)).toEqual([documentId]);
    }
    expect(await idsOf('segment=smb,general&sort=publishedAt:asc')).toEqual([
      oldest,
      both,
      general2,
      general,
    ]);
    expect(await idsOf('segment=general')).toEqual([general, general2]);
  });

  it('is of every locale with *', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId, locale: 'da', stages: ['a'], publish: true });
    expect(await idsOf('locale=*')).toEqual([documentId, documentId]);
    expect(await idsOf('locale=da')).toEqual([documentId]);
  });

  it("keeps Strapi's own limits of lists", async () => {
    const limits = app.strapi.config.get('api.rest') as object;
    try {
      app.strapi.config.set('api.rest', { ...limits, defaultLimit: 2, maxLimit: 150 });
      expect((await get('stage=a')).meta.pagination.pageSize).toBe(2);
      expect((await get('pageSize=150')).meta.pagination.pageSize).toBe(150);
      const { error } = await get('pageSize=151', 400);
      expect(error.message).toBe('pageSize: must be at most 150 (got 151)');
    } finally {
      app.strapi.config.set('api.rest', limits);
    }
  });

  it.each([
    // Strapi's word for no limit.
    [{ defaultLimit: 25, maxLimit: -1 }, 25, 1000],
    [{ defaultLimit: 25, maxLimit: 0 }, 25, 1000],
    [{ defaultLimit: -1, maxLimit: -1 }, 1000, 1000],
    [{ defaultLimit: -1, maxLimit: 50 }, 50, 50],
    [{ defaultLimit: 0, maxLimit: 50 }, 1, 50],
    [{ defaultLimit: '30', maxLimit: '50' }, 30, 50],
    [{}, 25, 100],
  ])('takes the limits %j as Strapi does', async (rest, normal, most) => {
    await addEntry(app, 'article', { stages: ['b'], publish: true });
    const limits = app.strapi.config.get('api.rest') as object;
    try {
      app.strapi.config.set('api.rest', { strictParams: true, ...rest });
      const { data, meta } = await get('stage=b');
      expect([data.length, meta.pagination.pageSize]).toEqual([1, normal]);
      expect((await get('pageSize=10')).meta.pagination.pageSize).toBe(10);
      expect((await get(`pageSize=${most}`)).data).toHaveLength(1);
      const { error } = await get(`pageSize=${most + 1}`, 400);
      expect(error.message).toBe(`pageSize: must be at most ${most} (got ${most + 1})`);
      const next = await request(app.http).get('/api/journey/next?stage=a').expect(200);
      expect(next.body.data).toHaveLength(1);
    } finally {
      app.strapi.config.set('api.rest', limits);
    }
  });

  it('takes the same from code', async () => {
    await addEntry(app, 'article', { stages: ['a'], publish: true, data: { title: 'Hello' } });
    const { data } = await journey(app, 'content').find({ fields: ['title'] });
    expect(data[0]?.entry).toMatchObject({ title: 'Hello' });
    expect(data[0]?.entry).not.toHaveProperty('body');
  });
});
