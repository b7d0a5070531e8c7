import path from 'node:path';
import request from 'supertest';
import { addAdmin, addBuiltIn } from '../admins';
import { startApp } from '../app';
import type { TestApp } from '../app';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  journey,
  reset,
  tags,
  tagsOf,
  uidOf,
} from '../helpers';

let app: TestApp;
const tokens: Record<string, string> = {};
const ARTICLE = uidOf('article');
const FIELDS = ['title', 'body', 'article', 'journeyStages', 'journeySegments'];
/** Who has these permissions besides those on articles and the home page. */
const ROLES: Record<string, readonly string[]> = {
  nobody: [],
  reader: ['read'],
  tagger: ['tag'],
  owner: ['configure'],
};

beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  const on = (type: string) =>
    ['read', 'create', 'update', 'publish', 'delete'].map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject: uidOf(type),
      fields: FIELDS,
      locales: ['en', 'da'],
    }));
  for (const [name, own] of Object.entries(ROLES)) {
    const ownGrants = own.map((permission) => ({ action: `plugin::journey.${permission}` }));
    tokens[name] = await addAdmin(app, name, [
      ...on('article'),
      ...on('home'),
      ...on('redirect'),
      { action: 'plugin::upload.read' },
      ...ownGrants,
    ]);
  }
  tokens.super = await addBuiltIn(app, 'strapi-super-admin', 'super');
});
afterAll(() => app.stop());

let id: string;
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
  await journey(app, 'segments').update('smb', { name: 'Zebra farmers' });
  await journey(app, 'journeys').updateStage('a', { name: 'Zebra stage', goal: 'Zebra goal' });
  const tagging = { stages: ['a'], segments: ['smb'], publish: true, data: { title: 'Old' } };
  id = await addEntry(app, 'article', tagging);
  await addEntry(app, 'article', { ...tagging, documentId: id, locale: 'da' });
  await addEntry(app, 'home', tagging);
});

type Method = 'get' | 'post' | 'put';
const call = (who: string, method: Method, url: string, body?: object) =>
  request(app.http)[method](url).set('Authorization', `Bearer ${tokens[who]}`).send(body);
const CM = '/content-manager';
const LIST = `${CM}/collection-types/${ARTICLE}`;
const HOME = `${CM}/single-types/${uidOf('home')}`;
const withTitle = { title: 'New' };
const VOCABULARY = /journeyStages|journeySegments|Zebra|plugin::journey/;

/** Requests whose answers show an entry; ID stands for the article. */
const SHOWING = [
  { method: 'get', url: LIST },
  { method: 'get', url: `${LIST}?populate[journeySegments]=true` },
  { method: 'get', url: `${LIST}?populate[localizations][populate]=journeySegments` },
  { method: 'get', url: `${LIST}/ID` },
  { method: 'get', url: `${LIST}/ID?populate=*` },
  { method: 'get', url: `${LIST}/ID?status=published&locale=da` },
  { method: 'post', url: LIST, body: withTitle },
  { method: 'put', url: `${LIST}/ID`, body: withTitle },
  { method: 'post', url: `${LIST}/clone/ID`, body: withTitle },
  { method: 'post', url: `${LIST}/ID/actions/publish`, body: withTitle },
  { method: 'post', url: `${LIST}/ID/actions/unpublish`, body: {} },
  { method: 'post', url: `${LIST}/ID/actions/unpublish`, body: { discardDraft: true } },
  { method: 'post', url: `${LIST}/ID/actions/discard`, body: {} },
  { method: 'get', url: HOME },
  { method: 'put', url: HOME, body: withTitle },
  { method: 'post', url: `${HOME}/actions/publish`, body: withTitle },
] as const satisfies readonly { method: Method; url: string; body?: object }[];

describe('an administrator without a permission of the plugin', () => {
  it.each(SHOWING)('sees no stage and no segment: $method $url', async (sent) => {
    const body = 'body' in sent ? sent.body : undefined;
    const { status, text } = await call('nobody', sent.method, sent.url.replace('ID', id), body);
    expect([200, 201]).toContain(status);
    expect(text).toMatch(/Old|New/);
    expect(text).not.toMatch(VOCABULARY);
  });

  it('sees none in what is validated before many are published', async () => {
    const url = `${LIST}/actions/bulkFindForValidation`;
    const body = { documentIds: [id] };
    const { text } = await call('nobody', 'post', url, body).expect(200);
    expect(text).toContain('Old');
    expect(text).not.toMatch(VOCABULARY);
    const sorted = { ...body, sort: 'journeySegments.name:asc' };
    const refused = await call('nobody', 'post', url, sorted).expect(400);
    expect(refused.body.error.message).toMatch(/^journeySegments: /);
    await call('reader', 'post', url, sorted).expect(200);
  });

  it.each([
    'populate=*',
    'populate=journeySegments',
    'populate[0]=journeyStages&populate[1]=journeySegments',
    'populate[journeySegments]=true',
    'populate=title,journeyStages',
    'populate=%20journeySegments',
    'populate[0]=localizations,journeySegments',
    'populate[createdBy][fields]=*&populate[journeyStages]=*',
    'populate[localizations][populate]=*',
    'populate[localizations][populate][journeyStages][populate]=*',
    'fields=title&populate=*',
  ])('sees none in the relation picker: %s', async (query) => {
    const url = `${CM}/relations/${uidOf('redirect')}/article`;
    for (const asked of [`${url}?${query}`, `${url}?locale=en&${query}`]) {
      const { text } = await call('nobody', 'get', asked).expect(200);
      expect(text).toContain('Old');
      expect(text).not.toMatch(VOCABULARY);
    }
  });

  it.each(['journeyStages', 'journeySegments'])(
    'can’t ask for what %s could hold, or holds',
    async (field) => {
      for (const url of [`${ARTICLE}/${field}`, `${ARTICLE}/${id}/${field}`]) {
        const { status, text } = await call('nobody', 'get', `${CM}/relations/${url}?locale=en`);
        expect(status).toBe(403);
        expect(text).not.toMatch(/Zebra/);
      }
    }
  );

  it.each([
    'filters[FIELD][name][$startsWith]=Z',
    'filters[$and][0][$not][FIELD][key]=x',
    'filters[localizations][FIELD][name]=Z',
    'filters[FIELD]=1',
    'sort=FIELD.name:ASC',
    'sort[FIELD][name]=asc',
    'populate[localizations][filters][FIELD][name]=Z',
  ])('can’t guess a name: %s', async (query) => {
    for (const field of ['journeyStages', 'journeySegments']) {
      const asked = query.replace('FIELD', field);
      for (const url of [`${LIST}?${asked}`, `${LIST}/${id}?${asked}`]) {
        const { body } = await call('nobody', 'get', url).expect(400);
        expect(body.error.message).toMatch(new RegExp(`^${field}: .*plugin::journey.read`));
        await call('tagger', 'get', url).expect(200);
      }
    }
  });

  it('can’t guess one from the media library', async () => {
    const related = 'populate[related][on][api::article.article][filters]';
    const url = `/upload/files?${related}[journeySegments][name][$startsWith]=Z`;
    const { body } = await call('nobody', 'get', url).expect(400);
    expect(body.error.message).toMatch(/^journeySegments: /);
  });

  it('saves, publishes and clones entries with the tags that they have', async () => {
    const had = { stages: ['a'], segments: ['smb'] };
    await call('nobody', 'put', `${LIST}/${id}`, withTitle).expect(200);
    await call('nobody', 'post', `${LIST}/${id}/actions/publish`, withTitle).expect(200);
    for (const status of ['draft', 'published'] as const) {
      expect(await tagsOf(app, 'article', id, { status })).toEqual(had);
    }
    const { body } = await call('nobody', 'post', `${LIST}/clone/${id}`, withTitle).expect(200);
    expect(await tagsOf(app, 'article', body.data.documentId)).toEqual(had);
  });
});

describe.each(['reader', 'tagger', 'owner', 'super'])('an administrator with one: %s', (who) => {
  it('sees stages and segments with the entry, and finds it by them', async () => {
    for (const url of [`${LIST}/${id}`, LIST, HOME]) {
      const { text } = await call(who, 'get', url).expect(200);
      expect(text).toMatch(/Zebra stage/);
      expect(text).toMatch(/Zebra farmers/);
    }
    const found = (start: string) =>
      call(who, 'get', `${LIST}?filters[journeySegments][name][$startsWith]=${start}`);
    expect((await found('Z').expect(200)).body.results).toHaveLength(1);
    expect((await found('Q').expect(200)).body.results).toEqual([]);
    const picker = `${CM}/relations/${uidOf('redirect')}/article?populate=journeySegments`;
    expect((await call(who, 'get', picker).expect(200)).text).toMatch(/Zebra farmers/);
  });
});

describe('the version history', () => {
  // It comes with a licence; its code is in the package all the same.
  const HISTORY = path.join(
    path.dirname(require.resolve('@strapi/content-manager/package.json')),
    'dist/server/history'
  );

  it('shows the tags of a version to those alone who may see them', async () => {
    const { strapi } = app;
    const { services } = await import(path.join(HISTORY, 'services/index.js'));
    const { controllers } = await import(path.join(HISTORY, 'controllers/index.js'));
    strapi.get('services').add('plugin::content-manager', { history: services.history });
    const { journeyStages, journeySegments } = (await tags(app, {
      stages: ['a'],
      segments: ['smb'],
    })) as Record<string, string[]>;
    const held = (ids: string[] = []) => ids.map((documentId) => ({ documentId }));
    await strapi.db.query('plugin::content-manager.history-version').create({
      data: {
        contentType: ARTICLE,
        relatedDocumentId: id,
        locale: 'en',
        status: 'draft',
        schema: strapi.contentType(ARTICLE as 'api::article.article').attributes,
        data: {
          title: 'Old',
          locale: 'en',
          journeyStages: held(journeyStages),
          journeySegments: held(journeySegments),
        },
      },
    });
    const versions = async (who: string): Promise<string> => {
      const user = await strapi.db
        .query('admin::user')
        .findOne({ where: { firstname: who }, populate: ['roles'] });
      const { engine } = strapi.service('admin::permission');
      const state = { userAbility: await engine.generateUserAbility(user) };
      const query = { contentType: ARTICLE, documentId: id };
      const controller = controllers['history-version']({ strapi });
      return JSON.stringify((await controller.findMany({ query, state })).data[0].data);
    };
    expect(await versions('nobody')).toContain('Old');
    expect(await versions('nobody')).not.toMatch(VOCABULARY);
    expect(await versions('tagger')).toContain('Zebra stage');
    expect(await versions('tagger')).toContain('Zebra farmers');
  });
});
