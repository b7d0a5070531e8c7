import request from 'supertest';
import { addAdmin, addBuiltIn } from '../admins';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { digest } from '../digest';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  documents,
  journey,
  reset,
  tags,
  tagsOf,
  uidOf,
} from '../helpers';

let app: TestApp;
const tokens: Record<string, string> = {};
const ARTICLE = uidOf('article');

beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  const on = (action: string, conditions: string[] = []) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: ARTICLE,
    conditions,
  });
  const TAG = { action: 'plugin::journey.tag' };
  const own = ['admin::is-creator'];
  const roles = {
    owner: [on('read'), on('create'), on('update', own), on('publish', own), TAG],
    reader: [on('read'), TAG],
    creator: [on('read'), on('create'), TAG],
    updater: [on('read'), on('update'), TAG],
    publisher: [on('read'), on('publish'), TAG],
    untagged: [on('read'), on('create'), on('update')],
  };
  for (const [name, grants] of Object.entries(roles)) {
    tokens[name] = await addAdmin(app, name, grants);
  }
  tokens.super = await addBuiltIn(app, 'strapi-super-admin', 'super');
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
});

type Method = 'get' | 'post' | 'put' | 'delete';
const call = (who: string, method: Method, path: string, body?: object) =>
  request(app.http)[method](path).set('Authorization', `Bearer ${tokens[who]}`).send(body);
const CM = '/content-manager/collection-types';
const withTags = async () => ({
  title: 'New',
  ...(await tags(app, { stages: ['a'], segments: ['smb'] })),
});
const idOf = async (sent: request.Test): Promise<string> =>
  (await sent.expect(201)).body.data.documentId;
/** The request is refused, and leaves every tag, title and entry as they were. */
async function expectRefused(sent: request.Test, status = 403): Promise<void> {
  const state = async () => [
    await digest(app),
    (await documents(app, ARTICLE).findMany({ locale: '*' })).map(({ title }) => title),
  ];
  const before = await state();
  await sent.expect(status);
  expect(await state()).toEqual(before);
}

describe('an administrator who may tag, and update entries of their own', () => {
  it('tags an entry of their own', async () => {
    const id = await idOf(call('owner', 'post', `${CM}/${ARTICLE}`, { title: 'Mine' }));
    await call('owner', 'put', `${CM}/${ARTICLE}/${id}`, await withTags()).expect(200);
    expect(await tagsOf(app, 'article', id)).toEqual({ stages: ['a'], segments: ['smb'] });
  });

  it('doesn’t tag another’s, by saving or by publishing', async () => {
    const id = await idOf(call('creator', 'post', `${CM}/${ARTICLE}`, { title: 'Theirs' }));
    const path = `${CM}/${ARTICLE}/${id}`;
    await expectRefused(call('owner', 'put', path, await withTags()));
    await expectRefused(call('owner', 'post', `${path}/actions/publish`, await withTags()));
  });

  it('doesn’t tag an entry that nobody made', async () => {
    const id = await addEntry(app, 'article', { data: { title: 'Imported' } });
    await expectRefused(call('owner', 'put', `${CM}/${ARTICLE}/${id}`, await withTags()));
  });

  it('doesn’t tag in a locale that the role doesn’t have', async () => {
    const id = await idOf(call('owner', 'post', `${CM}/${ARTICLE}`, { title: 'Mine' }));
    await documents(app, ARTICLE).update({ documentId: id, locale: 'da', data: {} });
    const path = `${CM}/${ARTICLE}/${id}?locale=da`;
    await expectRefused(call('owner', 'put', path, await withTags()));
  });
});

describe('an administrator who may tag', () => {
  it.each(['reader', 'creator', 'publisher'])(
    'but not update doesn’t tag what is there: %s',
    async (who) => {
      const id = await addEntry(app, 'article', { data: { title: 'Old' } });
      await expectRefused(call(who, 'put', `${CM}/${ARTICLE}/${id}`, await withTags()));
    }
  );

  it.each(['reader', 'updater'])('but not create makes nothing with tags: %s', async (who) => {
    await expectRefused(call(who, 'post', `${CM}/${ARTICLE}`, await withTags()));
    const id = await addEntry(app, 'article', { data: { title: 'Old' }, stages: ['b'] });
    await expectRefused(call(who, 'post', `${CM}/${ARTICLE}/clone/${id}`, await withTags()));
  });

  it('and create, not update, makes entries with tags', async () => {
    const id = await idOf(call('creator', 'post', `${CM}/${ARTICLE}`, await withTags()));
    expect(await tagsOf(app, 'article', id)).toEqual({ stages: ['a'], segments: ['smb'] });
  });

  it('and publish, not update, publishes the entry with the tags that it had', async () => {
    const id = await addEntry(app, 'article', { data: { title: 'Old' }, stages: ['b'] });
    const path = `${CM}/${ARTICLE}/${id}/actions/publish`;
    await call('publisher', 'post', path, await withTags()).expect(200);
    for (const status of ['draft', 'published'] as const) {
      const kept = { stages: ['b'], segments: [] };
      expect(await tagsOf(app, 'article', id, { status })).toEqual(kept);
    }
  });

  it('is told which tag is unknown, and which there are', async () => {
    const { journeys } = await journey(app, 'vocabulary').all();
    const allowed = journeys[0]?.stages.map((one) => `${one.documentId} (${one.key})`).join(', ');
    const body = { title: 'New', journeyStages: { connect: [{ documentId: 'nope' }] } };
    const sent = await call('creator', 'post', `${CM}/${ARTICLE}`, body).expect(400);
    expect(sent.body.error.message).toBe(`journeyStages: "nope" is unknown; allowed: ${allowed}`);
  });

  it('tags no other type than those of the role', async () => {
    const id = await addEntry(app, 'page', { data: { title: 'Old' } });
    await expectRefused(call('updater', 'put', `${CM}/${uidOf('page')}/${id}`, await withTags()));
  });

  it('has no say over the vocabulary in the Content Manager, nor has a super admin', async () => {
    const { journeys } = await journey(app, 'vocabulary').all();
    const stage = `${CM}/plugin::journey.stage/${journeys[0]?.stages[0]?.documentId}`;
    for (const who of ['updater', 'super']) {
      await expectRefused(call(who, 'delete', stage));
      await expectRefused(call(who, 'put', stage, { name: 'New' }));
      await expectRefused(call(who, 'post', `${CM}/plugin::journey.stage`, { name: 'New' }));
    }
  });
});

describe('tagging many', () => {
  const entry = (documentId: string, contentType = ARTICLE, locale?: string) => ({
    contentType,
    documentId,
    locale,
  });
  const tagMany = async (who: string, entries: object[]) => {
    const body = { entries, stages: { add: ['a'] } };
    return (await call(who, 'post', '/journey/tags', body).expect(200)).body.data;
  };

  it('tags the entries that the user may update, and says of the others that it doesn’t', async () => {
    const mine = await idOf(call('owner', 'post', `${CM}/${ARTICLE}`, { title: 'Mine' }));
    await addEntry(app, 'article', { documentId: mine, locale: 'da' });
    const theirs = await idOf(call('creator', 'post', `${CM}/${ARTICLE}`, { title: 'Theirs' }));
    const page = await addEntry(app, 'page');
    const others = [entry(theirs), entry(mine, ARTICLE, 'da'), entry(page, uidOf('page'))];
    const result = await tagMany('owner', [entry(mine), ...others]);
    expect(result).toMatchObject({ updated: 1, changed: 1 });
    expect(result.failed).toHaveLength(3);
    for (const { error } of result.failed) expect(error).toMatch(/^You may not update/);
    expect(await tagsOf(app, 'article', mine)).toMatchObject({ stages: ['a'] });
    expect(await tagsOf(app, 'article', theirs)).toMatchObject({ stages: [] });
    expect(await tagsOf(app, 'article', mine, { locale: 'da' })).toMatchObject({ stages: [] });
    expect(await tagsOf(app, 'page', page)).toMatchObject({ stages: [] });
  });

  it('tags nothing for who may not update, and is closed to who may not tag', async () => {
    const id = await addEntry(app, 'article');
    expect(await tagMany('reader', [entry(id)])).toMatchObject({ updated: 0, failed: [{}] });
    const body = { entries: [entry(id)], stages: { add: ['a'] } };
    await expectRefused(call('untagged', 'post', '/journey/tags', body));
  });
});

describe('the panel', () => {
  const editable = async (who: string, id: string, query = ''): Promise<boolean> => {
    const { body } = await call(who, 'get', `/journey/tags/${ARTICLE}/${id}${query}`).expect(200);
    return body.data.editable;
  };

  it('is read-only where the user may not update the entry', async () => {
    const mine = await idOf(call('owner', 'post', `${CM}/${ARTICLE}`, { title: 'Mine' }));
    const theirs = await addEntry(app, 'article', { data: { title: 'Theirs' }, publish: true });
    expect(await editable('owner', mine)).toBe(true);
    expect(await editable('owner', theirs)).toBe(false);
    expect(await editable('updater', theirs)).toBe(true);
    expect(await editable('updater', theirs, '?status=published')).toBe(true);
    expect(await editable('reader', theirs)).toBe(false);
    expect(await editable('super', theirs)).toBe(true);
  });

  it('is closed to who may neither read the journey nor tag', async () => {
    const id = await addEntry(app, 'article');
    await call('untagged', 'get', `/journey/tags/${ARTICLE}/${id}`).expect(403);
  });
});
