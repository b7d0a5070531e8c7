import { startApp } from '../app';
import type { TestApp } from '../app';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  journey,
  reset,
  tagsOf,
  uidOf,
} from '../helpers';
import { linkRows } from '../linkRows';

const RELEASE = 'plugin::content-releases.release';

let app: TestApp;
beforeAll(async () => {
  process.env.TEST_RELEASES = 'on';
  app = await startApp();
  await addLocales(app);
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

const service = (name: string) => app.strapi.plugin('content-releases').service(name);

/** Makes a release of those actions. @returns its id */
async function plan(...actions: Action[]): Promise<number> {
  const { id } = await app.strapi.db
    .query(RELEASE)
    .create({ data: { name: `Release ${Date.now()}`, status: 'empty' } });
  // Strapi doesn't wait for the status that each action sets, which may come after the last.
  const quietly = { disableUpdateReleaseStatus: true };
  for (const action of actions) await service('release-action').create(id, action, quietly);
  return id;
}

const statusOf = async (id: number): Promise<string> => {
  await service('release').updateReleaseStatus(id);
  return (await app.strapi.db.query(RELEASE).findOne({ where: { id } })).status;
};

/** Makes a release of those actions, and publishes it. */
async function release(...actions: Action[]): Promise<void> {
  const id = await plan(...actions);
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

describe('where a stage is required to publish', () => {
  const required = (requireStage: boolean) =>
    journey(app, 'settings').set({ contentTypeRules: { [uidOf('article')]: { requireStage } } });
  const publish = (entryDocumentId: string): Action => ({
    type: 'publish',
    contentType: uidOf('article'),
    entryDocumentId,
    locale: 'en',
  });

  it('a release with an entry without one is not ready, until the entry is tagged', async () => {
    await required(true);
    const good = await addEntry(app, 'article', A);
    const bare = await addEntry(app, 'article');
    const id = await plan(publish(good), publish(bare));
    expect(await statusOf(id)).toBe('blocked');
    await journey(app, 'tagging').apply({
      entries: [{ contentType: uidOf('article'), documentId: bare }],
      stages: { add: ['a'] },
    });
    expect(await statusOf(id)).toBe('ready');
    await service('release').publish(id);
    expect(await tagsOf(app, 'article', bare, published)).toEqual({ stages: ['a'], segments: [] });
  });

  it('a release turns not ready, and ready again, as the rule is set and taken back', async () => {
    const id = await plan(publish(await addEntry(app, 'article')));
    expect(await statusOf(id)).toBe('ready');
    await required(true);
    expect(await statusOf(id)).toBe('blocked');
    await required(false);
    expect(await statusOf(id)).toBe('ready');
  });

  it('a release that is published all the same is refused with the reason, and publishes nothing', async () => {
    await required(true);
    const good = await addEntry(app, 'article', A);
    const bare = await addEntry(app, 'article');
    const id = await plan(publish(good), publish(bare));
    await expect(service('release').publish(id)).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(/^journeyStages: .* can't be published without a stage/),
    });
    expect(await tagsOf(app, 'article', good, published)).toBeNull();
    expect(await statusOf(id)).toBe('blocked');
    expect((await journey(app, 'placements').verify()).differing).toBe(0);
  });
});
