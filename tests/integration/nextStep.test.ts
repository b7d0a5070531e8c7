import request from 'supertest';
import { startApp } from './app';
import type { TestApp } from './app';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
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
  await addJourney(app, 'first', ['a', 'b', 'c', 'd']);
  await addJourney(app, 'second', ['x', 'y']);
  await addSegments(app, 'smb', 'enterprise');
});

type Query = Parameters<ReturnType<typeof journey<'content'>>['next']>[0];

const article = uidOf('article');
const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));
const next = (query: Query) => journey(app, 'content').next(query);
const idsOf = async (query: Query) => (await next(query)).data.map(({ documentId }) => documentId);
const after = (documentId: string, query: Query = {}) =>
  next({ contentType: article, documentId, ...query });

/** A published article, the newer the higher its day. */
const add = (stages: string[], since: number, segments: string[] = []) =>
  addEntry(app, 'article', { stages, segments, publish: true, since: day(since) });

describe('the next step', () => {
  it('is what the following stage has, of all types, newest first', async () => {
    const read = await add(['a'], 1);
    const older = await add(['b'], 2);
    const page = await addEntry(app, 'page', { stages: ['b'], publish: true, since: day(3) });
    const note = await addEntry(app, 'note', { stages: ['b'], since: day(1) });
    await addEntry(app, 'article', { stages: ['b'] });
    await add(['c'], 4);
    const { data, meta } = await after(read);
    expect(data.map(({ documentId }) => documentId)).toEqual([page, older, note]);
    expect(data[0]).toMatchObject({ contentType: uidOf('page'), stages: ['b'], segments: [] });
    expect(meta).toEqual({
      stage: { key: 'b', name: 'B' },
      deadEnd: false,
      journeyEnd: false,
      pagination: { page: 1, pageSize: 3, pageCount: 1, total: 3 },
    });
  });

  it('goes on from the last stage of the entry, and never to the entry itself', async () => {
    const read = await add(['a', 'b'], 1);
    await add(['b'], 2);
    const onward = await add(['c'], 3);
    expect((await after(read)).data.map(({ documentId }) => documentId)).toEqual([onward]);
    const several = await add(['a', 'c'], 4);
    expect(await idsOf({ stage: 'b', exclude: onward })).toEqual([several]);
    expect((await after(several)).meta).toMatchObject({ deadEnd: true, journeyEnd: false });
  });

  it('starts at the first stage from an entry that has none in the journey', async () => {
    const read = await add(['second:x'], 1);
    const first = await add(['a'], 2);
    const other = await add(['second:y'], 3);
    expect((await after(read)).data.map(({ documentId }) => documentId)).toEqual([first]);
    const { data } = await after(read, { journey: 'second' });
    expect(data.map(({ documentId }) => documentId)).toEqual([other]);
  });

  it('is of the first stage ahead that has content for the segment', async () => {
    await add(['b'], 9, ['enterprise']);
    const own = await add(['c'], 1, ['smb']);
    expect(await idsOf({ stage: 'a', segment: 'smb' })).toEqual([own]);
    expect((await next({ stage: 'a', segment: 'smb' })).meta.stage?.key).toBe('c');
  });

  it("shows the segment's own before what is general, whichever is newer", async () => {
    const general = await add(['b'], 9);
    const own = await add(['b'], 1, ['smb', 'enterprise']);
    await add(['b'], 8, ['enterprise']);
    expect(await idsOf({ stage: 'a', segment: 'smb,general' })).toEqual([own, general]);
    expect(await idsOf({ stage: 'a', segment: ['general', 'smb'], limit: 1 })).toEqual([own]);
    // A whole stage ahead, it is no next step before what is general here.
    await add(['c'], 9, ['smb']);
    expect(await idsOf({ stage: 'a', segment: 'smb,general', exclude: own })).toEqual([general]);
  });

  it('leaves out what the visitor knows, and counts without it', async () => {
    const [old, newer, newest] = [await add(['b'], 1), await add(['b'], 2), await add(['b'], 3)];
    expect(await idsOf({ stage: 'a', limit: 2 })).toEqual([newest, newer]);
    const { data, meta } = await next({ stage: 'a', exclude: `${newest},${newer}` });
    expect(data.map(({ documentId }) => documentId)).toEqual([old]);
    expect(meta.pagination.total).toBe(1);
    const far = await add(['d'], 1);
    expect(await idsOf({ stage: 'a', exclude: [old, newer, newest] })).toEqual([far]);
  });

  it('counts what it would show in all, whatever is asked for and left out', async () => {
    const known = [
      await add(['b'], 1),
      await add(['b', 'c'], 2, ['smb']),
      await add(['b'], 3, ['smb', 'enterprise']),
      await addEntry(app, 'article', { stages: ['b'] }),
      await add(['c'], 4, ['smb']),
      await addEntry(app, 'note', { stages: ['b'], segments: ['smb'] }),
    ];
    await add(['b'], 5, ['smb']);
    await add(['b'], 6);
    await addEntry(app, 'page', { stages: ['b'], segments: ['enterprise'], publish: true });
    const danish = await add(['b'], 7, ['smb']);
    const inDanish = { documentId: danish, locale: 'da', publish: true, stages: ['b'] };
    await addEntry(app, 'article', { ...inDanish, segments: ['enterprise'] });
    for (const segment of [undefined, 'smb', 'general', 'smb,general', 'smb,enterprise,general']) {
      for (const locale of [undefined, 'da']) {
        for (const exclude of [undefined, known, [danish, ...known]]) {
          const query = { stage: 'a', segment, locale, exclude };
          const { data, meta } = await next({ ...query, limit: 100 });
          expect([query, meta.pagination.total]).toEqual([query, data.length]);
        }
      }
    }
  });

  it('says so where there is none, and whether the journey ends', async () => {
    const last = await add(['d'], 1);
    expect(await after(last)).toMatchObject({
      data: [],
      meta: { stage: null, deadEnd: true, journeyEnd: true, pagination: { total: 0 } },
    });
    expect((await next({ stage: 'a', segment: 'smb' })).meta).toMatchObject({
      deadEnd: true,
      journeyEnd: false,
    });
  });

  it('is of one locale, by the tags that the entry has there', async () => {
    const read = await add(['a'], 1);
    await addEntry(app, 'article', {
      documentId: read,
      locale: 'da',
      stages: ['b'],
      publish: true,
    });
    const english = await add(['b'], 2);
    const danish = await addEntry(app, 'article', { locale: 'da', stages: ['c'], publish: true });
    const note = await addEntry(app, 'note', { stages: ['c'] });
    expect((await after(read)).data.map(({ documentId }) => documentId)).toEqual([english]);
    const inDanish = (await after(read, { locale: 'da' })).data;
    expect(new Set(inDanish.map(({ documentId }) => documentId))).toEqual(new Set([danish, note]));
  });

  it('passes a stage whose entries the app hides', async () => {
    const hidden = await add(['b'], 1);
    const shown = await add(['c'], 2);
    let isOn = true;
    app.strapi.documents.use((context, go) => {
      const { filters } = context.params as { filters?: object };
      if (isOn && context.uid === article && context.action === 'findMany') {
        Object.assign(context.params, {
          filters: { $and: [filters, { documentId: { $ne: hidden } }] },
        });
      }
      return go();
    });
    expect(await idsOf({ stage: 'a' })).toEqual([shown]);
    isOn = false;
    expect(await idsOf({ stage: 'a' })).toEqual([hidden]);
  });

  it('reads a stage on past what the app hides', async () => {
    const hide = jest.fn((title: unknown) => title === 'Hidden');
    app.strapi.documents.use(async (context, go) => {
      const found = await go();
      if (context.uid !== article || context.action !== 'findMany') return found;
      return (found as { title?: unknown }[]).filter(({ title }) => !hide(title)) as never;
    });
    const write = (title: string, since: number, segments: string[] = []) =>
      addEntry(app, 'article', {
        stages: ['b'],
        segments,
        publish: true,
        since: day(since),
        data: { title },
      });
    await add(['c'], 9);
    const general = await write('General', 1);
    const older = await write('Older', 2, ['smb']);
    const old = await write('Old', 3, ['smb', 'enterprise']);
    for (let since = 4; since < 34; since += 1) await write('Hidden', since, ['smb']);
    const newest = await write('Newest', 40, ['smb']);
    const segment = 'smb,enterprise,general';
    for (const [limit, ids] of [
      [1, [newest]],
      [2, [newest, old]],
      [3, [newest, old, older]],
      [50, [newest, old, older, general]],
    ] as const) {
      expect(await idsOf({ stage: 'a', segment, limit })).toEqual(ids);
    }
    const exclude = [newest, older];
    expect(await idsOf({ stage: 'a', segment, exclude })).toEqual([old, general]);
    hide.mockReturnValue(false);
  });

  it.each([
    [{}, 'stage: must be given, or else contentType and documentId'],
    [
      { stage: 'a', contentType: article, documentId: 'x' },
      'stage: must be given, or else contentType and documentId',
    ],
    [{ contentType: article }, 'documentId: must go with contentType'],
    [{ stage: 'z' }, 'stage: "z" is unknown; allowed: a, b, c, d'],
    [{ stage: 'a', segment: 'z' }, 'segment: "z" is unknown; allowed: smb, enterprise, general'],
    [{ stage: 'a', locale: 'xx' }, 'locale: "xx" is unknown; allowed: en, da, de'],
    [{ stage: 'a', limit: 0 }, 'limit'],
    [
      { contentType: 'api::no.no', documentId: 'x' },
      'contentType: "api::no.no" is unknown; allowed: ',
    ],
    [{ contentType: article, documentId: 'x' }, `no published ${article} "x" in locale en`],
  ] as [Query, string][])('refuses %j', async (query, message) => {
    await expect(next(query)).rejects.toThrow(message);
  });
});

describe('GET /api/journey/next', () => {
  const get = (query: string) => request(app.http).get(`/api/journey/next?${query}`);
  const NEXT = 'plugin::journey.content.next';

  it('goes past what the caller may not list, and shows entries as their list does', async () => {
    const read = await add(['a'], 1);
    await addEntry(app, 'page', { stages: ['b'], publish: true });
    const onward = await add(['c'], 2);
    await grantPublic(app, NEXT, `${article}.find`);
    const { body } = await get(`contentType=${article}&documentId=${read}`).expect(200);
    expect(body.data).toMatchObject([{ documentId: onward, entry: { documentId: onward } }]);
    expect(body.data[0].entry).not.toHaveProperty('journeyStages');
    const refused = await get(`contentType=${uidOf('page')}&documentId=x`).expect(400);
    expect(refused.body.error.message).toBe(
      `contentType: "${uidOf('page')}" is unknown; allowed: ${article}`
    );
  });

  it('is a 404 from a draft, as it is where there is nothing', async () => {
    const draft = await addEntry(app, 'article', { stages: ['a'] });
    await grantPublic(app, NEXT, `${article}.find`);
    const said = async (id: string) =>
      (await get(`contentType=${article}&documentId=${id}`).expect(404)).body.error.message;
    expect((await said(draft)).replace(draft, '')).toBe(
      (await said('missing')).replace('missing', '')
    );
  });
});

describe('what a visitor knows', () => {
  const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `known${n}`);

  it('may be much, of all stages, segments and locales at once', async () => {
    const onward = await add(['b'], 1, ['smb']);
    const segment = 'smb,enterprise,general';
    expect(await idsOf({ stage: 'a', segment, exclude: ids(200) })).toEqual([onward]);
    expect(await idsOf({ stage: 'a', segment, exclude: [...ids(200), ...ids(200)] })).toEqual([
      onward,
    ]);
  });

  it.each<[Query, RegExp]>([
    [{ stage: 'a', exclude: ids(201) }, /^exclude: must be at most 200 items/],
    [{ stage: 'a', exclude: 'a\u0000b' }, /^exclude\.0: must be text without NUL/],
    [{ contentType: article, documentId: 'a\u0000b' }, /^documentId: must be text without NUL/],
    [{ stage: 'a', locale: '*' }, /^locale: "\*" is unknown; allowed: en/],
  ])('is refused where no database could take it: %#', async (query, message) => {
    await expect(next(query)).rejects.toThrow(message);
  });
});
