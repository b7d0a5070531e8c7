import path from 'node:path';
import { addAdmin } from '../admins';
import { startApp } from '../app';
import type { TestApp } from '../app';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  documents,
  journey,
  reset,
  tagsOf,
  uidOf,
} from '../helpers';

/**
 * Version history comes with a licence, its server code is in the package all the same: the tests
 * load Strapi's own history service from its file. What records a version after each save asks for
 * a service of the Enterprise Edition when it is switched on, so `record` makes the same two calls:
 * the draft is read with the history's own populate, and handed to `createVersion`.
 */
const HISTORY = path.join(
  path.dirname(require.resolve('@strapi/content-manager/package.json')),
  'dist/server/history'
);
const VERSION = 'plugin::content-manager.history-version';

interface Version {
  id: number;
  data: Record<string, unknown>;
  schema: Record<string, unknown>;
  meta: { unknownAttributes: { added: object; removed: object } };
}

interface History {
  createVersion(version: object): Promise<void>;
  restoreVersion(id: number): Promise<unknown>;
  findVersionsPage(params: object): Promise<{ results: Version[] }>;
}

let app: TestApp;
let history: History;
let recordedFields: (uid: string) => object;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  const { strapi } = app;
  const { createHistoryService } = await import(path.join(HISTORY, 'services/history.js'));
  history = createHistoryService({ strapi });
  const { createServiceUtils } = await import(path.join(HISTORY, 'services/utils.js'));
  const { getDeepPopulate } = createServiceUtils({ strapi });
  recordedFields = (uid) => getDeepPopulate(uid, true);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await app.strapi.db.query(VERSION).deleteMany({});
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addSegments(app, 'smb', 'enterprise');
});

const A = { stages: ['a', 'b'], segments: ['smb'] };
const B = { stages: ['c'], segments: ['enterprise'] };
const NONE = { stages: [], segments: [] };

/** What the history does after a save. @returns the version's id */
async function record(type: string, documentId: string, locale: string | null = 'en') {
  const uid = uidOf(type);
  const { options, attributes } = app.strapi.contentType(uid as 'api::article.article');
  const { createdAt, updatedAt, publishedAt, createdBy, updatedBy, ...data } = await app.strapi.db
    .query(uid)
    .findOne({
      where: {
        documentId,
        ...(locale ? { locale } : {}),
        ...(options?.draftAndPublish ? { publishedAt: null } : {}),
      },
      populate: recordedFields(uid),
    });
  const ignored = { createdAt, updatedAt, publishedAt, createdBy, updatedBy };
  const schema = Object.fromEntries(
    Object.entries(attributes).filter(([name]) => !(name in ignored))
  );
  await history.createVersion({
    contentType: uid,
    data,
    relatedDocumentId: documentId,
    locale,
    status: 'draft',
    schema,
    componentsSchemas: {},
  });
  const [version] = await app.strapi.db.query(VERSION).findMany({ orderBy: { id: 'desc' } });
  return version.id as number;
}

/** Leaves of a version what a start without the plugin would have recorded, or an earlier release of it. */
async function forget(id: number, ...parts: ('data' | 'schema')[]): Promise<void> {
  const version = await app.strapi.db.query(VERSION).findOne({ where: { id } });
  for (const part of parts) {
    delete version[part].journeyStages;
    delete version[part].journeySegments;
  }
  const { data, schema } = version;
  await app.strapi.db.query(VERSION).update({ where: { id }, data: { data, schema } });
}

const UPDATES = [{ action: 'plugin::content-manager.explorer.update', subject: uidOf('article') }];

describe('restoring a version', () => {
  it.each([
    ['article', 'en'],
    ['home', 'en'],
    ['faq', 'en'],
    ['page', null],
  ])('brings its tags back: %s', async (type, locale) => {
    const documentId = await addEntry(app, type, A);
    const version = await record(type, documentId, locale);
    await addEntry(app, type, { documentId, ...B });
    await history.restoreVersion(version);
    expect(await tagsOf(app, type, documentId)).toEqual(A);
  });

  it('that had no tags takes those away that came later', async () => {
    const documentId = await addEntry(app, 'article', NONE);
    const version = await record('article', documentId);
    await addEntry(app, 'article', { documentId, ...B });
    await history.restoreVersion(version);
    expect(await tagsOf(app, 'article', documentId)).toEqual(NONE);
  });

  it.each([
    ['from before the plugin', ['data', 'schema']],
    ['from when history held no tags', ['data']],
  ] as const)('%s leaves the tags as they are now', async (_, parts) => {
    const documentId = await addEntry(app, 'article', { data: { title: 'Old' }, ...A });
    const version = await record('article', documentId);
    await forget(version, ...parts);
    await addEntry(app, 'article', { documentId, data: { title: 'New' }, ...B });
    await history.restoreVersion(version);
    expect(await documents(app, uidOf('article')).findOne({ documentId })).toMatchObject({
      title: 'Old',
    });
    expect(await tagsOf(app, 'article', documentId)).toEqual(B);
  });

  it('brings back the tags that are left where a stage and a segment are gone', async () => {
    const documentId = await addEntry(app, 'article', { data: { title: 'Old' }, ...A });
    const version = await record('article', documentId);
    await addEntry(app, 'article', { documentId, data: { title: 'New' }, ...B });
    const { stages } = (await journey(app, 'vocabulary').journeys())[0] ?? { stages: [] };
    await journey(app, 'journeys').removeStage({ stage: stages[1]!.documentId, moveTo: null });
    await journey(app, 'segments').remove({ segment: 'smb', moveTo: null });
    await history.restoreVersion(version);
    expect(await documents(app, uidOf('article')).findOne({ documentId })).toMatchObject({
      title: 'Old',
    });
    expect(await tagsOf(app, 'article', documentId)).toEqual({ stages: ['a'], segments: [] });
  });

  it.each([
    ['who may not tag, leaves the tags as they are now', [], B],
    ['who may tag, brings its tags back', ['plugin::journey.tag'], A],
  ])('by somebody %s', async (_, actions, expected) => {
    const documentId = await addEntry(app, 'article', { data: { title: 'Old' }, ...A });
    const version = await record('article', documentId);
    await addEntry(app, 'article', { documentId, data: { title: 'New' }, ...B });
    const grants = [...actions.map((action) => ({ action })), ...UPDATES];
    const name = `restores-${actions.length}`;
    await addAdmin(app, name, grants);
    const user = await app.strapi.db
      .query('admin::user')
      .findOne({ where: { email: `${name}@example.org` }, populate: ['roles'] });
    const { engine } = app.strapi.service('admin::permission');
    const userAbility = await engine.generateUserAbility(user);
    await app.strapi.requestContext.run({ state: { userAbility } } as never, async () => {
      await history.restoreVersion(version);
    });
    expect(await documents(app, uidOf('article')).findOne({ documentId })).toMatchObject({
      title: 'Old',
    });
    expect(await tagsOf(app, 'article', documentId)).toEqual(expected);
  });

  it('touches its own locale and the draft alone', async () => {
    const documentId = await addEntry(app, 'article', { ...A, publish: true });
    await addEntry(app, 'article', { documentId, locale: 'da', ...B });
    const version = await record('article', documentId, 'da');
    await addEntry(app, 'article', { documentId, locale: 'da', ...NONE });
    await addEntry(app, 'article', { documentId, ...NONE });
    await history.restoreVersion(version);
    expect(await tagsOf(app, 'article', documentId, { locale: 'da' })).toEqual(B);
    expect(await tagsOf(app, 'article', documentId)).toEqual(NONE);
    expect(await tagsOf(app, 'article', documentId, { status: 'published' })).toEqual(A);
  });

  it('of a type without the fields works as ever', async () => {
    const { documentId } = await documents(app, uidOf('excluded')).create({
      data: { title: 'Old' },
    });
    const version = await record('excluded', documentId, null);
    await documents(app, uidOf('excluded')).update({ documentId, data: { title: 'New' } });
    await history.restoreVersion(version);
    expect(await documents(app, uidOf('excluded')).findOne({ documentId })).toMatchObject({
      title: 'Old',
    });
  });
});

it('the list of versions is shown, and calls none of the fields unknown', async () => {
  const documentId = await addEntry(app, 'article', A);
  await forget(await record('article', documentId), 'data', 'schema');
  await record('article', documentId);
  await addAdmin(app, 'historian', [
    { action: 'plugin::content-manager.explorer.read', subject: uidOf('article') },
  ]);
  const user = await app.strapi.db
    .query('admin::user')
    .findOne({ where: { firstname: 'historian' }, populate: ['roles'] });
  const userAbility = await app.strapi
    .service('admin::permission')
    .engine.generateUserAbility(user);
  const { results } = await history.findVersionsPage({
    query: { contentType: uidOf('article'), documentId, page: 1, pageSize: 10 },
    state: { userAbility },
  });
  expect(results.map(({ meta }) => meta.unknownAttributes)).toEqual([
    { added: {}, removed: {} },
    { added: {}, removed: {} },
  ]);
});
