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
  uidOf,
} from './helpers';

let app: TestApp;

/** Titles of a list, sorted, and its total. */
async function list(query: string, path = 'articles'): Promise<[string[], number]> {
  const { body } = await request(app.http).get(`/api/${path}?${query}`).expect(200);
  const titles = (body.data as { title: string }[]).map(({ title }) => title);
  return [titles.sort(), body.meta.pagination.total];
}

async function refused(query: string, path = 'articles', status = 400): Promise<string> {
  const { body } = await request(app.http).get(`/api/${path}?${query}`).expect(status);
  return body.error.message;
}

const publish = (title: string, stages: string[], segments: string[], type = 'article') =>
  addEntry(app, type, { data: { title }, stages, segments, publish: true });

beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  await reset(app);
  await addJourney(app, 'first', ['awareness', 'retention']);
  await addJourney(app, 'second', ['retention', 'other']);
  await addSegments(app, 'smb', 'enterprise');
  const types = ['article', 'page', 'home', 'stage', 'excluded', 'taken-name'];
  await grantPublic(app, ...types.map((type) => `${uidOf(type)}.find`));
  await publish('aware smb', ['awareness'], ['smb']);
  await publish('retain smb', ['retention'], ['smb']);
  await publish('retain both', ['awareness', 'retention'], ['smb', 'enterprise']);
  await publish('retain general', ['retention'], []);
  await publish('second', ['second:retention'], ['enterprise']);
  await publish('bare', [], ['smb']);
  await addEntry(app, 'article', { data: { title: 'draft' }, stages: ['retention'] });
  const modified = await publish('modified', ['awareness'], []);
  await addEntry(app, 'article', { documentId: modified, stages: ['retention'] });
  await addEntry(app, 'article', {
    data: { title: 'dansk' },
    locale: 'da',
    stages: ['retention'],
    publish: true,
  });
  await publish('a page', ['retention'], [], 'page');
  await publish('a theatre', ['retention'], [], 'stage');
  await publish('home', ['retention'], ['smb'], 'home');
});
afterAll(() => app.stop());

describe('a list, for a caller with find alone', () => {
  it.each([
    ['journeyStage=retention', ['retain both', 'retain general', 'retain smb']],
    ['journeyStage=retention&journeySegment=smb', ['retain both', 'retain smb']],
    [
      'journeyStage=retention&journeySegment=smb,general',
      ['retain both', 'retain general', 'retain smb'],
    ],
    ['journeyStage=retention&journeySegment=general', ['retain general']],
    ['journeySegment=enterprise', ['retain both', 'second']],
    ['journeySegment=general', ['modified', 'retain general']],
    [
      'journeyStage=awareness,retention',
      ['aware smb', 'modified', 'retain both', 'retain general', 'retain smb'],
    ],
    ['journeyStage=awareness&journeyStage=retention&journeySegment=enterprise', ['retain both']],
    ['journeyStage=none', ['bare', 'second']],
    [
      'journeyStage=none&journey=second&journeySegment=smb',
      ['aware smb', 'bare', 'retain both', 'retain smb'],
    ],
    ['journeyStage=retention,none&journeySegment=enterprise', ['retain both', 'second']],
    ['journey=second&journeyStage=retention', ['second']],
    ['journey=second&journeyStage=other', []],
    ['journeyStage=retention&filters[title][$contains]=both', ['retain both']],
    [
      'journeyStage=retention&filters[$or][0][title]=bare&filters[$or][1][title]=retain smb',
      ['retain smb'],
    ],
    ['journeyStage=retention&locale=da', ['dansk']],
    ['journeyStage=awareness&locale=da', []],
    [
      'journeyStage=retention&fields[0]=title&populate=*',
      ['retain both', 'retain general', 'retain smb'],
    ],
  ])('%s', async (query, titles) => {
    expect(await list(query)).toEqual([titles, titles.length]);
  });

  it.each([
    ['none', ['bare']],
    ['first.none', ['bare', 'second']],
    [
      'second.none',
      ['aware smb', 'bare', 'modified', 'retain both', 'retain general', 'retain smb'],
    ],
    ['second.retention', ['second']],
    ['first.retention', ['retain both', 'retain general', 'retain smb']],
    ['third.retention', []],
  ])('filtered by the key %s, as the Content Manager does', async (key, titles) => {
    const ask = async (filters: object) => {
      const params = { filters, status: 'published', locale: 'en' } as const;
      const found = await documents(app, uidOf('article')).findMany(params);
      const count = await documents(app, uidOf('article')).count(params);
      return [found.map(({ title }) => title as string).sort(), count];
    };
    const filter = { $and: [{ journeyStages: { key: { $eq: key } } }] };
    expect(await ask(filter)).toEqual([titles, titles.length]);
    const both = ['bare', 'second'].filter((title) => titles.includes(title));
    const narrow = { ...filter, $or: [{ title: 'bare' }, { title: 'second' }] };
    expect(await ask(narrow)).toEqual([both, both.length]);
  });

  it('keeps its sort and its pages', async () => {
    const get = (page: number) =>
      request(app.http).get(
        `/api/articles?journeyStage=retention&sort=title:desc&pagination[page]=${page}&pagination[pageSize]=2`
      );
    const [one, two] = [(await get(1)).body, (await get(2)).body];
    const titles = [...one.data, ...two.data].map(({ title }: { title: string }) => title);
    expect(titles).toEqual(['retain smb', 'retain general', 'retain both']);
    expect(one.meta.pagination).toEqual({ page: 1, pageSize: 2, pageCount: 2, total: 3 });
  });

  it('never shows a draft, nor goes by its tags', async () => {
    expect((await list('journeyStage=retention'))[0]).not.toContain('draft');
    expect((await list('journeyStage=retention'))[0]).not.toContain('modified');
  });

  it('goes by the tags of the draft where drafts are asked for', async () => {
    expect((await list('journeyStage=retention&status=draft'))[0]).toEqual(
      expect.arrayContaining(['draft', 'modified'])
    );
  });

  it('is filtered on every type, also on one of the user named stage', async () => {
    expect(await list('journeyStage=retention', 'pages')).toEqual([['a page'], 1]);
    expect(await list('journeyStage=awareness', 'pages')).toEqual([[], 0]);
    expect(await list('journeyStage=retention', 'stages')).toEqual([['a theatre'], 1]);
  });

  it('and a single type', async () => {
    const home = (query: string) => request(app.http).get(`/api/home?${query}`);
    const found = await home('journeyStage=retention&journeySegment=smb').expect(200);
    expect(found.body.data).toMatchObject({ title: 'home' });
    const other = await home('journeyStage=awareness').expect(404);
    expect(other.body.data).toBeNull();
  });

  it('is whole without a parameter, and with a journey alone', async () => {
    expect((await list(''))[1]).toBe(7);
    expect((await list('journey=second'))[1]).toBe(7);
  });

  it('is its own where several are asked for at once', async () => {
    const [one, two, all] = await Promise.all(
      ['journeyStage=retention&journeySegment=general', 'journeyStage=none', ''].map((query) =>
        list(query)
      )
    );
    expect([one, two, all?.[1]]).toEqual([[['retain general'], 1], [['bare', 'second'], 2], 7]);
  });
});

describe('a wrong parameter', () => {
  it.each([
    ['journeyStage=x', 'journeyStage: "x" is unknown; allowed: awareness, retention, none'],
    ['journeyStage=retention,x', /^journeyStage: "x" is unknown/],
    ['journeyStage=other', /^journeyStage: "other" is unknown/],
    ['journeySegment=x', 'journeySegment: "x" is unknown; allowed: smb, enterprise, general'],
    ['journeySegment=none', /^journeySegment: "none" is unknown/],
    ['journey=x&journeyStage=retention', 'journey: "x" is unknown; allowed: first, second'],
    ['journey=x', /^journey: "x" is unknown/],
    ['journeyStage=retention&locale=xx', /^locale: "xx" is unknown; allowed: en/],
    ['journeyStage=', /journeyStage/],
    ['journeySegment=', /journeySegment/],
    ['journey=', /journey/],
    ['journeyStage=retention,', /journeyStage/],
    ['journeyStage[$eq]=retention', /^journeyStage: must be a key, or .* \(got \{\}\)$/],
    ['journeySegment[0][$eq]=smb', /^journeySegment: must be a key, or .* \(got \{\}\)$/],
    ['journey[$eq]=first', /^journey: must be text \(got \{\}\)$/],
    ['journeyStages=retention', /journeyStages/],
  ])('is 400 and named: %s', async (query, message) => {
    expect(await refused(query)).toEqual(expect.stringMatching(message));
    if (!query.includes('journeyStage=retention')) return;
    expect(await refused(query, 'home')).toEqual(expect.stringMatching(message));
  });

  it.each([
    'filters=',
    'filters=x',
    'filters[]=',
    'filters[0]=',
    'filters[$and]=',
    'filters[$and][0]=',
    'filters[$or]=',
    'filters[title]=',
    'sort=',
    'fields=',
    'populate=',
    'pagination=',
    'status=',
    'locale=',
  ])('of Strapi’s own is what it is without a stage: %s', async (query) => {
    const { status } = await request(app.http).get(`/api/pages?${query}`);
    const { body } = await request(app.http)
      .get(`/api/pages?${query}&journeyStage=retention`)
      .expect(status);
    if (query.startsWith('filters=')) expect(body.error.message).toMatch(/filters/);
  });

  it.each(['excludeds', 'taken-names'])('is any on a type without the fields: %s', async (path) => {
    await request(app.http).get(`/api/${path}`).expect(200);
    expect(await refused('journeyStage=retention', path)).toMatch(/journeyStage/);
  });

  it('tells nothing to a caller without find', async () => {
    await refused('journeyStage=retention', 'notes', 403);
    await refused('journeyStage=x', 'notes', 403);
  });
});

describe("other people's code", () => {
  it('can ask strapi.documents by stage', async () => {
    const find = (params: object) => documents(app, uidOf('article')).findMany(params);
    const query = { journeyStage: 'retention', journeySegment: ['smb'], status: 'published' };
    expect((await find(query)).map(({ title }) => title).sort()).toEqual([
      'retain both',
      'retain smb',
    ]);
    expect(await documents(app, uidOf('article')).count(query)).toBe(2);
    await expect(find({ journeyStage: 'x' })).rejects.toMatchObject({ name: 'ValidationError' });
  });

  it('that looks into the same type on the way is not filtered, and the list still is', async () => {
    const seen: number[] = [];
    const remove = app.strapi.documents.use(async (context, next) => {
      if (context.uid === uidOf('article') && context.action === 'findMany') {
        seen.push(await app.strapi.db.query(uidOf('article')).count({}));
        seen.push(await documents(app, uidOf('article')).count({ status: 'published' }));
        const result = await next();
        seen.push((await app.strapi.db.query(uidOf('article')).findMany({})).length);
        return result;
      }
      return next();
    }) as unknown as () => void;
    try {
      expect(await list('journeyStage=retention&journeySegment=enterprise')).toEqual([
        ['retain both'],
        1,
      ]);
    } finally {
      remove();
    }
    expect(seen).toEqual([17, 7, 17]);
  });
});
