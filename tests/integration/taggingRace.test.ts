import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, documents, journey, reset, tagsOf, uidOf } from './helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
});

const ARTICLE = uidOf('article');
const ENTRIES = 24;
const publish = (documentId: string) => documents(app, ARTICLE).publish({ documentId });
const addTag = (documentId: string, stage: string) =>
  journey(app, 'tagging').apply({
    entries: [{ contentType: ARTICLE, documentId }],
    stages: { add: [stage] },
  });

async function published(stages: string[]): Promise<string[]> {
  const ids = [];
  for (let n = 0; n < ENTRIES; n += 1) {
    ids.push(await addEntry(app, 'article', { stages, publish: true }));
  }
  return ids;
}

/** What the versions of all entries carry, each once. */
async function carried(ids: readonly string[]): Promise<string[]> {
  const seen = new Set<string>();
  for (const documentId of ids) {
    for (const status of ['draft', 'published'] as const) {
      const tags = await tagsOf(app, 'article', documentId, { status });
      seen.add(`${status}: ${tags?.stages.join(' ')}`);
    }
  }
  return [...seen].sort();
}

describe('while editors publish', () => {
  it('what is tagged is tagged in the version that is published', async () => {
    const ids = await published(['a']);
    await Promise.all(ids.flatMap((id) => [publish(id), addTag(id, 'b')]));
    expect(await carried(ids)).toEqual(['draft: a b', 'published: a b']);
    expect((await journey(app, 'placements').verify()).differing).toBe(0);
  }, 120_000);

  it('what is discarded has the tags of the published version', async () => {
    const ids = await published(['a']);
    const discard = (documentId: string) => documents(app, ARTICLE).discardDraft({ documentId });
    await Promise.all(ids.flatMap((id) => [discard(id), addTag(id, 'b')]));
    expect(await carried(ids)).toEqual(['draft: a b', 'published: a b']);
  }, 120_000);

  it('a stage is taken away from all of them', async () => {
    const ids = await published(['a', 'b']);
    await Promise.all([
      journey(app, 'journeys').removeStage({ stage: 'b', moveTo: 'c' }),
      ...ids.map(publish),
    ]);
    expect(await carried(ids)).toEqual(['draft: a c', 'published: a c']);
    expect((await journey(app, 'placements').verify()).differing).toBe(0);
  }, 120_000);
});

describe('a call within a transaction', () => {
  it('is part of it, and waits for nobody who waits for it', async () => {
    const documentId = await addEntry(app, 'article');
    const within = app.strapi.db.transaction(async () => {
      await documents(app, ARTICLE).update({ documentId, data: { title: 'New' } });
      return addTag(documentId, 'b');
    });
    const [first, own, last] = await Promise.allSettled([
      addTag(documentId, 'a'),
      within,
      addTag(documentId, 'c'),
    ]);
    expect([first.status, last.status]).toEqual(['fulfilled', 'fulfilled']);
    // A database may break a transaction off in favour of another; then all of it is undone.
    if (own.status === 'rejected') expect(String(own.reason)).toMatch(/deadlock/i);
    const stages = own.status === 'fulfilled' ? ['a', 'b', 'c'] : ['a', 'c'];
    expect(await tagsOf(app, 'article', documentId)).toMatchObject({ stages });
  }, 60_000);

  it('is undone with it', async () => {
    const documentId = await addEntry(app, 'article');
    const failing = app.strapi.db.transaction(async () => {
      await addTag(documentId, 'b');
      throw new Error('too bad');
    });
    await expect(failing).rejects.toThrow('too bad');
    expect(await tagsOf(app, 'article', documentId)).toMatchObject({ stages: [] });
  });
});

describe('the history', () => {
  it('holds a change of the published version alone', async () => {
    const documentId = await addEntry(app, 'article', { publish: true });
    const entries = [{ contentType: ARTICLE, documentId }];
    await journey(app, 'tagging').apply({ entries, stages: { add: ['a'] }, versions: 'draft' });
    await addTag(documentId, 'a');
    expect((await journey(app, 'changes').of(ARTICLE, documentId)).data).toHaveLength(2);
  });
});
