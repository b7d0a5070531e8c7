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
  reset,
  tags,
  uidOf,
} from './helpers';
import { statementsOf } from './statementsOf';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addJourney(app, 'second', ['a']);
  await addSegments(app, 'smb', 'mid');
  await grantPublic(app, `${article}.find`, `${uidOf('note')}.find`);
});

const article = uidOf('article');

const list = async (query: string, path = 'articles') => {
  const { body } = await request(app.http).get(`/api/${path}?${query}`).expect(200);
  return { shown: body.data.length as number, total: body.meta.pagination.total as number };
};

/** Whether rows of the content type were counted. */
const countsRows = async (run: () => Promise<unknown>, table = 'articles'): Promise<boolean> => {
  const statements = await statementsOf(app, run);
  return statements.some(({ sql }) => new RegExp(`count\\(.* from ["\`]${table}["\`]`).test(sql));
};

describe("a stage's total", () => {
  it.each([
    'journeyStage=a',
    'journeyStage=b',
    'journeyStage=a&journey=second',
    'journeyStage=a&journeySegment=smb',
    'journeyStage=a&journeySegment=general',
    'journeyStage=a&locale=da',
    'journeyStage=a&locale=*',
    'journeyStage=a,b',
    'journeyStage=none',
    'journeyStage=a,none',
    'journeySegment=smb',
    'journeyStage=a&status=draft',
    'journeyStage=a&filters[title][$eq]=One',
    'journeyStage=a&_q=One',
  ])('is the number of entries in its list: %s', async (query) => {
    await addEntry(app, 'article', { stages: ['a'], publish: true, data: { title: 'One' } });
    await addEntry(app, 'article', { stages: ['a', 'b'], segments: ['smb', 'mid'], publish: true });
    await addEntry(app, 'article', { stages: ['b', 'second:a'], segments: ['mid'], publish: true });
    await addEntry(app, 'article', { stages: ['a'], segments: ['smb'] });
    await addEntry(app, 'article', { publish: true });
    await addEntry(app, 'article', { locale: 'da', stages: ['a'], publish: true });
    const { shown, total } = await list(query);
    expect(total).toBe(shown);
  });

  it('is not counted again with every page', async () => {
    for (let n = 0; n < 5; n += 1) await addEntry(app, 'article', { stages: ['a'], publish: true });
    const page = () => list('journeyStage=a&pagination[pageSize]=2');
    expect((await page()).total).toBe(5);
    expect(await countsRows(page)).toBe(false);
    expect(await countsRows(() => list('filters[title][$null]=true'))).toBe(true);
  });

  it('is that of a type without drafts and locales, too', async () => {
    await addEntry(app, 'note', { stages: ['a'] });
    const all = () => list('journeyStage=a', 'notes');
    expect(await all()).toEqual({ shown: 1, total: 1 });
    expect(await countsRows(all, 'notes')).toBe(false);
  });

  it('follows what editors do', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    const total = async () => (await list('journeyStage=a')).total;
    expect(await total()).toBe(1);
    await addEntry(app, 'article', { documentId, stages: ['b'] });
    expect(await total()).toBe(1);
    await documents(app, article).publish({ documentId });
    expect(await total()).toBe(0);
    await addEntry(app, 'article', { documentId, stages: ['a'], publish: true });
    await documents(app, article).unpublish({ documentId });
    expect(await total()).toBe(0);
  });

  it("leaves out what the app's own code leaves out", async () => {
    await addEntry(app, 'article', { stages: ['a'], publish: true, data: { title: 'Seen' } });
    await addEntry(app, 'article', { stages: ['a'], publish: true, data: { title: 'Hidden' } });
    const narrow = ({ params }: { params: { where?: object } }): void => {
      params.where = { $and: [params.where ?? {}, { title: 'Seen' }] };
    };
    const end = app.strapi.db.lifecycles.subscribe({
      models: [article],
      beforeFindMany: narrow,
      beforeCount: narrow,
    } as never);
    try {
      expect(await list('journeyStage=a')).toEqual({ shown: 1, total: 1 });
    } finally {
      end();
    }
    expect(await list('journeyStage=a')).toEqual({ shown: 2, total: 2 });
  });

  it.each(['', 'journeyStage=a&', 'journeyStage=a&status=draft&'])(
    'is that of the versions asked for: %s',
    async (query) => {
      await addEntry(app, 'article', { stages: ['a'], publish: true });
      const modified = await addEntry(app, 'article', { stages: ['a'], publish: true });
      await documents(app, article).update({ documentId: modified, data: { title: 'New' } });
      for (const which of ['modified', 'unmodified', 'has-published-version', 'never-published']) {
        const { shown, total } = await list(`${query}publicationFilter=${which}`);
        expect({ which, total }).toEqual({ which, total: shown });
      }
    }
  );

  it("leaves the app's own counts alone", async () => {
    await addEntry(app, 'article', { data: { title: 'One' } });
    const { count } = app.strapi.db.query(article);
    const title = { title: 'One' };
    expect(await count({ where: title, filters: title } as never)).toBe(1);
    const filters = ({ qb, meta }: { qb: { alias: string }; meta: { attributes: object } }) =>
      qb.alias && 'title' in meta.attributes ? title : {};
    expect(await count({ where: title, filters } as never)).toBe(1);
  });

  it('is right after a part of a transaction was taken back', async () => {
    const one = await addEntry(app, 'article', { stages: ['a'], publish: true });
    const two = await addEntry(app, 'article', { publish: true });
    expect((await list('journeyStage=a')).total).toBe(1);
    const save = async (documentId: string, stages: string[]) =>
      documents(app, article).update({
        documentId,
        data: await tags(app, { stages }),
        status: 'published',
      });
    await app.strapi.db.transaction(async ({ trx }) => {
      await trx.raw('savepoint s');
      await save(one, ['b']);
      await trx.raw('rollback to savepoint s');
      await save(two, ['a']);
    });
    expect(await list('journeyStage=a')).toEqual({ shown: 2, total: 2 });
  });

  it('is right after the first entry of a type was taken back, and another type’s written', async () => {
    await grantPublic(app, `${uidOf('page')}.find`, `${uidOf('faq')}.find`);
    await app.strapi.db.transaction(async ({ trx }) => {
      await trx.raw('savepoint s');
      await addEntry(app, 'faq', { stages: ['a'] });
      await trx.raw('rollback to savepoint s');
      await addEntry(app, 'page', { stages: ['a'], publish: true });
      await addEntry(app, 'faq', { stages: ['b'] });
    });
    expect(await list('journeyStage=a', 'pages')).toEqual({ shown: 1, total: 1 });
    expect(await list('journeyStage=a', 'faqs')).toEqual({ shown: 0, total: 0 });
    await addEntry(app, 'faq', { stages: ['a'] });
    expect(await list('journeyStage=a', 'faqs')).toEqual({ shown: 1, total: 1 });
  });

  it('is told to hooks of the app once', async () => {
    await addEntry(app, 'article', { stages: ['a'], publish: true });
    const told: unknown[] = [];
    const end = app.strapi.db.lifecycles.subscribe({
      models: [article],
      afterCount: ({ result }: { result: unknown }) => void told.push(result),
    } as never);
    try {
      await list('journeyStage=a');
    } finally {
      end();
    }
    expect(told).toEqual([1]);
  });
});
