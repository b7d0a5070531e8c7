import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addLocales, addSegments, journey, reset, uidOf } from './helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
});

type Query = Parameters<ReturnType<typeof journey<'entries'>>['find']>[0];

const find = (query?: Query) => journey(app, 'entries').find(query);
const ago = (days: number): Date => new Date(Date.now() - days * 86_400_000);

/** 25 notes, the youngest first: `Note 0`, `Note 1`, … */
async function addNotes(): Promise<void> {
  for (let n = 0; n < 25; n += 1) {
    await addEntry(app, 'note', { stages: ['a'], data: { title: `Note ${n}` }, since: ago(n + 1) });
  }
}

describe('the entries behind a cell', () => {
  it('are told with type, title, locale, status and date', async () => {
    const since = ago(400);
    const documentId = await addEntry(app, 'article', {
      stages: ['a'],
      locale: 'da',
      data: { title: 'Kom i gang' },
      publish: true,
      since,
    });
    const draft = await addEntry(app, 'page', { stages: ['a'], data: { title: 'Soon' } });
    const { data } = await find({ stage: 'a' });
    expect(data).toMatchObject([
      {
        contentType: uidOf('page'),
        contentTypeName: 'Page',
        documentId: draft,
        locale: null,
        title: 'Soon',
        editable: true,
        status: 'draft',
        stale: false,
      },
      {
        contentType: uidOf('article'),
        contentTypeName: 'Article',
        kind: 'collectionType',
        documentId,
        locale: 'da',
        title: 'Kom i gang',
        status: 'published',
        stale: true,
        since: since.toISOString(),
      },
    ]);
  });

  it.each([
    ['a', {}],
    ['a', { locale: ['en', 'da'] }],
    ['none', {}],
    ['none', { locale: ['en', 'da'] }],
  ])('are stale as the matrix counts them: at %s, %j', async (stage, asked) => {
    const stages = stage === 'none' ? [] : [stage];
    const add = async (en: number, da: number) => {
      const documentId = await addEntry(app, 'article', { stages, publish: true, since: ago(en) });
      await addEntry(app, 'article', {
        documentId,
        locale: 'da',
        stages,
        publish: true,
        since: ago(da),
      });
      return documentId;
    };
    await add(10, 400);
    await add(400, 10);
    const stale = await add(400, 500);
    const { data, meta } = await find({ stage, ...asked, status: 'stale' });
    expect(data.map(({ documentId }) => documentId)).toEqual([stale]);
    expect(meta.pagination.total).toBe(1);
  });

  it('are each listed once, in the locale that carries the tag', async () => {
    const documentId = await addEntry(app, 'article', { publish: true });
    await addEntry(app, 'article', { documentId, locale: 'da', stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId, locale: 'de', stages: ['a'], publish: true });
    const { data } = await find({ stage: 'a' });
    expect(data).toHaveLength(1);
    expect(['da', 'de']).toContain(data[0]?.locale);
    expect((await find({ stage: 'a', locale: 'da' })).data).toMatchObject([{ locale: 'da' }]);
  });

  it('come in pages, newest first, none twice and none left out', async () => {
    await addNotes();
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => find({ stage: 'a', page, pageSize: 10 }))
    );
    expect(pages.map(({ data }) => data.length)).toEqual([10, 10, 5, 0]);
    expect(pages[1]?.meta.pagination).toEqual({ page: 2, pageSize: 10, pageCount: 3, total: 25 });
    expect(pages.flatMap(({ data }) => data.map(({ title }) => title))).toEqual(
      Array.from({ length: 25 }, (_, n) => `Note ${n}`)
    );
  });

  it('come twenty to a page where nothing else is asked for', async () => {
    await addNotes();
    const { data, meta } = await find();
    expect(data).toHaveLength(20);
    expect(meta.pagination).toMatchObject({ page: 1, pageSize: 20, total: 25 });
  });

  it('with stage none are those without a stage of the journey', async () => {
    await addJourney(app, 'second', ['x']);
    await addEntry(app, 'note', { stages: ['a'], data: { title: 'Tagged' } });
    await addEntry(app, 'note', { stages: ['second:x'], data: { title: 'Elsewhere' } });
    await addEntry(app, 'note', { data: { title: 'Bare' } });
    const titles = (await find({ stage: 'none' })).data.map(({ title }) => title);
    expect(titles.sort()).toEqual(['Bare', 'Elsewhere']);
    const second = await find({ stage: 'none', journey: 'second' });
    expect(second.data.map(({ title }) => title).sort()).toEqual(['Bare', 'Tagged']);
  });

  it('hide the title of those that the caller may not read, and types altogether', async () => {
    await addEntry(app, 'note', { stages: ['a'], data: { title: 'Open' } });
    await addEntry(app, 'note', { stages: ['a'], data: { title: 'Closed' } });
    await addEntry(app, 'page', { stages: ['a'] });
    const { data, meta } = await journey(app, 'entries').find(
      { stage: 'a' },
      {
        canRead: (uid) => uid === uidOf('note'),
        filtersFor: async () => ({ title: { $ne: 'Closed' } }),
      }
    );
    expect(data.map(({ title }) => title).sort()).toEqual(['Open', null].sort());
    expect(meta.pagination.total).toBe(2);
  });

  it.each([
    [{ page: 0 }, /^page/],
    [{ pageSize: 101 }, /^pageSize/],
    [{ page: 'two' }, /^page/],
    [{ status: 'modified' }, /^status: .*published.*draft.*stale/],
    [{ stage: ['none', 'a'] }, /^stage/],
    [{ stage: 'x' }, 'stage: "x" is unknown; allowed: a, b'],
    [{ sort: 'title' }, /sort/],
  ])('are refused for %j', async (query, message) => {
    await expect(find(query as Query)).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(message),
    });
  });
});
