import path from 'node:path';
import { startApp } from './app';
import type { TestApp } from './app';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  journey,
  reset,
  tagsOf,
  uidOf,
} from './helpers';
import { linkRows } from './linkRows';

/**
 * Releases come with a licence; their content types are always there, and their services are in the
 * package: the tests register Strapi's own services from their files and publish with them.
 */
const RELEASES = path.join(
  path.dirname(require.resolve('@strapi/content-releases/package.json')),
  'dist/server/services/index.js'
);
const RELEASE = 'plugin::content-releases.release';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  const { services } = await import(RELEASES);
  app.strapi.get('services').add('plugin::content-releases', services);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb', 'enterprise');
});

const A = { stages: ['a'], segments: ['smb'] };
const B = { stages: ['a', 'b'], segments: ['enterprise'] };
const published = { status: 'published' } as const;

interface Action {
  type: 'publish' | 'unpublish';
  contentType: string;
  entryDocumentId?: string;
  locale?: string;
}

/** Makes a release of those actions, and publishes it. */
async function release(...actions: Action[]): Promise<void> {
  const service = (name: string) => app.strapi.plugin('content-releases').service(name);
  const { id } = await app.strapi.db
    .query(RELEASE)
    .create({ data: { name: `Release ${Date.now()}`, status: 'empty' } });
  // Strapi doesn't wait for the status that each action sets, which may come after the last.
  const quietly = { disableUpdateReleaseStatus: true };
  for (const action of actions) await service('release-action').create(id, action, quietly);
  await service('release').publish(id);
  expect(await app.strapi.db.query(RELEASE).findOne({ where: { id } })).toMatchObject({
    status: 'done',
  });
}

it('a release publishes the tags with each entry, of several types and locales', async () => {
  const article = await addEntry(app, 'article', A);
  await addEntry(app, 'article', { documentId: article, locale: 'da', ...B });
  const page = await addEntry(app, 'page', B);
  const home = await addEntry(app, 'home', A);
  const action = { type: 'publish' } as const;
  await release(
    { ...action, contentType: uidOf('article'), entryDocumentId: article, locale: 'en' },
    { ...action, contentType: uidOf('article'), entryDocumentId: article, locale: 'da' },
    { ...action, contentType: uidOf('page'), entryDocumentId: page },
    { ...action, contentType: uidOf('home'), entryDocumentId: home, locale: 'en' }
  );
  expect(await tagsOf(app, 'article', article, published)).toEqual(A);
  expect(await tagsOf(app, 'article', article, { locale: 'da', ...published })).toEqual(B);
  expect(await tagsOf(app, 'page', page, published)).toEqual(B);
  expect(await tagsOf(app, 'home', home, published)).toEqual(A);
  expect(await tagsOf(app, 'article', article)).toEqual(A);
  const { totals } = await journey(app, 'coverage').matrix();
  expect(totals).toMatchObject({ published: 3, draft: 0, tagged: 3 });
});

it('a release replaces the tags of what was published, and leaves no link twice', async () => {
  const entryDocumentId = await addEntry(app, 'article', { ...A, publish: true });
  await addEntry(app, 'article', { documentId: entryDocumentId, ...B });
  await release({
    type: 'publish',
    contentType: uidOf('article'),
    entryDocumentId,
    locale: 'en',
  });
  expect(await tagsOf(app, 'article', entryDocumentId, published)).toEqual(B);
  expect(await linkRows(app, 'article')).toEqual({ links: 6, duplicates: 0, orphans: 0 });
});

it('a release that unpublishes leaves the draft its tags', async () => {
  const entryDocumentId = await addEntry(app, 'article', { ...A, publish: true });
  await release({
    type: 'unpublish',
    contentType: uidOf('article'),
    entryDocumentId,
    locale: 'en',
  });
  expect(await tagsOf(app, 'article', entryDocumentId, published)).toBeNull();
  expect(await tagsOf(app, 'article', entryDocumentId)).toEqual(A);
});
