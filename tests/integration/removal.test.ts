import request from 'supertest';
import { addBuiltIn } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import { digest } from './digest';
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

let app: TestApp;
let owner: string;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  owner = await addBuiltIn(app, 'strapi-super-admin', 'owner');
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addSegments(app, 'smb', 'enterprise', 'public');
});

const STAGE = 'plugin::journey.stage';
const SEGMENT = 'plugin::journey.segment';
const article = uidOf('article');
const journeys = () => journey(app, 'journeys');
const segments = () => journey(app, 'segments');
const removeA = (moveTo: string | null = 'b') => journeys().removeStage({ stage: 'a', moveTo });
const removeSmb = (moveTo: string | null = 'enterprise') =>
  segments().remove({ segment: 'smb', moveTo });
const changesOf = async (documentId: string, locale = 'en') =>
  (await journey(app, 'changes').of(article, documentId, { locale })).data;
const keys = (list: readonly { key: string }[] = []) => list.map(({ key }) => key);
const expectPlaced = async () =>
  expect((await journey(app, 'placements').verify()).differing).toBe(0);

/** Whatever is written next to such a row fails. */
function failing(uid: string, moment: 'beforeDelete' | 'afterDelete' | 'afterUpdate'): () => void {
  return app.strapi.db.lifecycles.subscribe({
    models: [uid],
    [moment]: () => {
      throw new Error('the disk is full');
    },
  });
}

describe('taking a stage or a segment away', () => {
  it.each([
    ['as it goes', STAGE, 'beforeDelete', removeA],
    ['when it is gone', STAGE, 'afterDelete', removeA],
    ['when the others are moved up', STAGE, 'afterUpdate', removeA],
    ['as it goes', SEGMENT, 'beforeDelete', removeSmb],
    ['when it is gone', SEGMENT, 'afterDelete', removeSmb],
  ] as const)(
    'leaves all as it was when the database fails %s: %s',
    async (_, uid, moment, run) => {
      const both = { stages: ['a', 'b'], segments: ['smb', 'public'], publish: true };
      await addEntry(app, 'article', both);
      await addEntry(app, 'note', { stages: ['a'], segments: ['smb'] });
      const before = await digest(app);
      for (const moveTo of [undefined, null]) {
        const stopFailing = failing(uid, moment);
        await expect(run(moveTo)).rejects.toThrow('the disk is full');
        stopFailing();
        expect(await digest(app)).toBe(before);
        await expectPlaced();
      }
      await run();
      expect(await digest(app)).not.toBe(before);
    }
  );

  it('moves the tags of every version once, and knows where all of them stand', async () => {
    const both = { stages: ['a', 'b'], segments: ['smb', 'enterprise'], publish: true };
    const documentId = await addEntry(app, 'article', both);
    await addEntry(app, 'article', { documentId, locale: 'da', stages: ['a'], segments: ['smb'] });
    expect(await removeA()).toEqual({ entries: 1 });
    expect(await removeSmb()).toEqual({ entries: 1 });
    const moved = { stages: ['b'], segments: ['enterprise'] };
    for (const where of [{}, { status: 'published' as const }, { locale: 'da' }]) {
      expect(await tagsOf(app, 'article', documentId, where)).toEqual(moved);
    }
    expect(await linkRows(app, 'article')).toEqual({ links: 6, duplicates: 0, orphans: 0 });
    await expectPlaced();
  });

  it('is in the history of each entry that it changed, in the name of who did it', async () => {
    const moved = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId: moved, locale: 'da', stages: ['a', 'c'] });
    const dropped = await addEntry(app, 'article', { segments: ['smb', 'public'] });
    const untouched = await addEntry(app, 'article', { stages: ['c'] });
    await removeA();
    const path = `/journey/segments/${(await journey(app, 'vocabulary').segments())[0]?.documentId}`;
    await request(app.http)
      .post(`${path}/remove`)
      .set('Authorization', `Bearer ${owner}`)
      .send({ moveTo: null })
      .expect(200);

    const [inEnglish, ...earlier] = await changesOf(moved);
    expect(earlier).toHaveLength(1);
    expect(inEnglish).toMatchObject({ action: 'remove', door: 'code', person: { kind: 'system' } });
    expect(inEnglish?.stages).toEqual({
      before: [{ journey: 'first', key: 'a', name: 'A' }],
      after: [{ journey: 'first', key: 'b', name: 'B' }],
    });
    const [inDanish] = await changesOf(moved, 'da');
    expect(keys(inDanish?.stages.before)).toEqual(['a', 'c']);
    expect(keys(inDanish?.stages.after)).toEqual(['b', 'c']);
    const [byHand] = await changesOf(dropped);
    expect(byHand).toMatchObject({
      action: 'remove',
      door: 'settings',
      person: { kind: 'admin', name: 'owner' },
    });
    expect(keys(byHand?.segments.before)).toEqual(['smb', 'public']);
    expect(keys(byHand?.segments.after)).toEqual(['public']);
    expect(await changesOf(untouched)).toHaveLength(1);
  });

  it('is not written down where no history is kept', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    const days = app.strapi.config.get('plugin::journey.tagHistoryDays');
    app.strapi.config.set('plugin::journey.tagHistoryDays', 0);
    try {
      await removeA();
    } finally {
      app.strapi.config.set('plugin::journey.tagHistoryDays', days);
    }
    expect(await tagsOf(app, 'article', documentId)).toEqual({ stages: ['b'], segments: [] });
    expect((await changesOf(documentId)).map(({ action }) => action)).toEqual(['create']);
  });

  it('reads and writes hundreds of entries batch by batch', async () => {
    const count = 450;
    const rows = Array.from({ length: count }, (_, n) => ({
      documentId: `article${String(n).padStart(17, '0')}`,
      title: `Article ${n}`,
      locale: 'en',
    }));
    await app.strapi.db.query(article).createMany({ data: rows });
    await journey(app, 'tagging').apply({
      entries: rows.map(({ documentId }) => ({ contentType: article, documentId })),
      stages: { add: ['a'] },
    });
    let most = 0;
    const onResponse = (answer: unknown): void => {
      most = Math.max(most, Array.isArray(answer) ? answer.length : 0);
    };
    app.strapi.db.connection.on('query-response', onResponse);
    expect(await removeA()).toEqual({ entries: count });
    app.strapi.db.connection.removeListener('query-response', onResponse);
    expect(most).toBe(200);
    expect(await journeys().stageUsage('b')).toBe(count);
    await expectPlaced();
  });

  it('is one line in the history of each of hundreds of entries, however many versions they have', async () => {
    const rows = Array.from({ length: 210 }, (_, n) => ({
      documentId: `article${String(n).padStart(17, '0')}`,
      title: `Article ${n}`,
      locale: 'en',
    }));
    const publishedAt = new Date();
    // Published when all drafts were there: the two versions of an entry have ids far apart.
    await app.strapi.db.query(article).createMany({ data: rows });
    await app.strapi.db
      .query(article)
      .createMany({ data: rows.map((row) => ({ ...row, publishedAt })) });
    await journey(app, 'tagging').apply({
      entries: rows.map(({ documentId }) => ({ contentType: article, documentId })),
      stages: { add: ['a'] },
    });
    expect(await removeA()).toEqual({ entries: rows.length });
    const lines = await app.strapi.db
      .query('plugin::journey.change')
      .findMany({ select: ['relatedDocumentId'], where: { action: 'remove' } });
    const documentIds = lines.map((line) => line.relatedDocumentId as string);
    expect(documentIds.sort()).toEqual(rows.map(({ documentId }) => documentId));
    await expectPlaced();
  });
});

it('leaves the segments in order without a hole, and adds the next at the end', async () => {
  await removeSmb();
  await addSegments(app, 'agencies');
  expect(keys(await journey(app, 'vocabulary').segments())).toEqual([
    'enterprise',
    'public',
    'agencies',
  ]);
});

it('adds a segment after those that were written without a place', async () => {
  await app.strapi.db.query(SEGMENT).updateMany({ data: { position: null } });
  await addSegments(app, 'agencies');
  expect(keys(await journey(app, 'vocabulary').segments()).at(-1)).toBe('agencies');
});
