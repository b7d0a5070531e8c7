import request from 'supertest';
import { startApp } from '../app';
import type { TestApp } from '../app';
import {
  addEntry,
  addJourney,
  addSegments,
  documents,
  grantPublic,
  journey,
  reset,
  tags,
  tagsOf,
  uidOf,
} from '../helpers';

let app: TestApp;
let withTags: object;
let grantedAtFirst: object[];
beforeAll(async () => {
  app = await startApp();
  grantedAtFirst = await app.strapi.db
    .query('plugin::users-permissions.permission')
    .findMany({ where: { action: { $startsWith: 'plugin::journey' } } });
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  withTags = { title: 'New', ...(await tags(app, { stages: ['a'] })) };
  await grantPublic(app, 'api::article.article.create', 'api::article.article.update', ...SEE_TAGS);
});

/** Strapi's own rule: who writes a relation must be able to see its targets. */
const SEE_TAGS = ['plugin::journey.stage.find', 'plugin::journey.segment.find'];
const APPLY = 'plugin::journey.tagging.apply';
const count = () => documents(app, uidOf('article')).count({ status: 'draft' });
const post = (data: object) => request(app.http).post('/api/articles').send({ data });

describe('the action tagging.apply', () => {
  it('can be granted in the role editor, as can those of the routes', () => {
    const ofJourney = (map: object) =>
      (map as Record<string, { controllers: Record<string, object> }>)['plugin::journey']
        ?.controllers;
    const expected = ['content', 'coverage', 'gaps', 'journey', 'segment', 'stage', 'tagging'];
    const inRoles = app.strapi
      .plugin('users-permissions')
      .service('users-permissions')
      .getActions() as object;
    expect(ofJourney(inRoles)?.tagging).toEqual({ apply: { enabled: false, policy: '' } });
    expect(Object.keys(ofJourney(inRoles) ?? {}).sort()).toEqual(expected);
    const inTokens = app.strapi.contentAPI.permissions.getActionsMap();
    expect(ofJourney(inTokens)?.tagging).toEqual(['apply']);
  });

  it('survives the next start once it is granted', async () => {
    await grantPublic(app, APPLY);
    await app.strapi.plugin('users-permissions').service('users-permissions').syncPermissions();
    const rows = await app.strapi.db
      .query('plugin::users-permissions.permission')
      .findMany({ where: { action: APPLY } });
    expect(rows).toHaveLength(1);
  });

  it('and every other of ours is granted to nobody by the first start', () => {
    expect(grantedAtFirst).toEqual([]);
  });
});

describe('a create with tags', () => {
  it('is refused without the action, and nothing is written', async () => {
    const { body } = await post(withTags).expect(403);
    expect(body.error).toMatchObject({ name: 'ForbiddenError' });
    expect(await count()).toBe(0);
  });

  it('is refused for each of the fields, and for an empty list too', async () => {
    await post({ title: 'New', journeySegments: [] }).expect(403);
    await post({ title: 'New', journeyStages: { set: [] } }).expect(403);
    await post({ title: 'New', journeyStages: null }).expect(403);
    expect(await count()).toBe(0);
  });

  it('is written with the action', async () => {
    await grantPublic(app, APPLY);
    const { body } = await post(withTags).expect(201);
    expect(await tagsOf(app, 'article', body.data.documentId)).toMatchObject({ stages: ['a'] });
  });

  it('is refused with the action where the caller cannot see stages', async () => {
    await app.strapi.db
      .query('plugin::users-permissions.permission')
      .deleteMany({ where: { action: { $in: SEE_TAGS } } });
    await grantPublic(app, APPLY);
    const { body } = await post(withTags).expect(400);
    expect(body.error.message).toContain('journeyStages');
    expect(await count()).toBe(0);
  });

  it('names what is unknown, and what is allowed by its id and key', async () => {
    await grantPublic(app, APPLY);
    await addSegments(app, 'smb');
    await journey(app, 'segments').update('smb', { name: 'Zebra farmers' });
    const { journeys, segments } = await journey(app, 'vocabulary').all();
    const ids = (items: readonly { documentId: string; key: string }[] = []) =>
      items.map(({ documentId, key }) => `${documentId} (${key})`).join(', ');
    const [stage] = journeys[0]?.stages ?? [];
    const wrong = [
      ...[['nope'], 'nope', { set: ['nope'] }, [stage?.documentId, { documentId: 'nope' }]],
      { connect: [{ documentId: 'nope', position: { end: true } }] },
      { connect: [{ documentId: stage?.documentId }], disconnect: ['nope'] },
    ];
    for (const value of wrong) {
      const { body } = await post({ title: 'New', journeyStages: value }).expect(400);
      const allowed = ids(journeys[0]?.stages);
      expect(body.error.message).toBe(`journeyStages: "nope" is unknown; allowed: ${allowed}`);
    }
    for (const value of [[99_999], '99999', [{ id: 99_999 }], { connect: [99_999] }]) {
      const { body } = await post({ title: 'New', journeySegments: value }).expect(400);
      expect(body.error.message).toMatch(/^journeySegments: "99999" is unknown; allowed: /);
    }
    const { body } = await post({ title: 'New', journeySegments: [stage?.documentId] }).expect(400);
    expect(body.error.message).toBe(
      `journeySegments: "${stage?.documentId}" is unknown; allowed: ${ids(segments)}`
    );
    expect(body.error.message).not.toContain('Zebra');
    expect(await count()).toBe(0);
  });

  it('needs nothing more where it carries no tags', async () => {
    await post({ title: 'New' }).expect(201);
    expect(await count()).toBe(1);
  });

  it('needs the type’s own create as well', async () => {
    await grantPublic(app, APPLY);
    await request(app.http).post('/api/notes').send({ data: withTags }).expect(403);
  });
});

describe('an update with tags', () => {
  it('is refused without the action and leaves the entry as it was', async () => {
    const documentId = await addEntry(app, 'article', { data: { title: 'Old' }, stages: ['b'] });
    await request(app.http)
      .put(`/api/articles/${documentId}?status=draft`)
      .send({ data: withTags })
      .expect(403);
    expect(await documents(app, uidOf('article')).findOne({ documentId })).toMatchObject({
      title: 'Old',
    });
    expect(await tagsOf(app, 'article', documentId)).toMatchObject({ stages: ['b'] });
  });

  it('is written with the action', async () => {
    await grantPublic(app, APPLY);
    const documentId = await addEntry(app, 'article', { stages: ['b'] });
    await request(app.http).put(`/api/articles/${documentId}`).send({ data: withTags }).expect(200);
    expect(await tagsOf(app, 'article', documentId, { status: 'published' })).toMatchObject({
      stages: ['a'],
    });
  });
});

describe('an API token', () => {
  const send = (key: string) =>
    post(withTags)
      .set('Authorization', `Bearer ${key}`)
      .then(({ status }) => status);
  const token = async (name: string, permissions: string[]): Promise<string> =>
    (
      await app.strapi.service('admin::api-token').create({
        name,
        description: '',
        type: 'custom',
        lifespan: null,
        permissions,
      })
    ).accessKey;

  it('needs the action too', async () => {
    const create = 'api::article.article.create';
    expect(await send(await token('without', [create, ...SEE_TAGS]))).toBe(403);
    expect(await count()).toBe(0);
    expect(await send(await token('with', [create, ...SEE_TAGS, APPLY]))).toBe(201);
    expect(await count()).toBe(1);
  });
});
