import request from 'supertest';
import { addAdmin } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import { setClock } from './clock';
import { digest } from './digest';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  date,
  documents,
  journey,
  reset,
  uidOf,
} from './helpers';
import { statementsOf } from './statementsOf';

const NOW = new Date('2026-06-15T12:00:00.000Z');
const DAY = 86_400_000;
const at = (days: number): Date => new Date(NOW.getTime() + days * DAY);
const ARTICLE = uidOf('article');

let app: TestApp;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  const on = (action: string, conditions: string[] = []) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: ARTICLE,
    conditions,
  });
  const TAG = { action: 'plugin::journey.tag' };
  const roles = {
    editor: [on('read'), on('create'), on('update'), on('publish'), TAG],
    owner: [on('read'), on('create'), on('update', ['admin::is-creator']), on('publish'), TAG],
    reader: [on('read'), TAG],
    untagged: [on('read'), on('update')],
  };
  for (const [name, grants] of Object.entries(roles)) {
    tokens[name] = await addAdmin(app, name, grants);
  }
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb');
  setClock(NOW);
});
afterEach(async () => {
  expect((await journey(app, 'placements').verify()).differing).toBe(0);
  jest.useRealTimers();
});

const post = (who: string, path: string, body: object) =>
  request(app.http)
    .post(`/journey${path}`)
    .set('Authorization', `Bearer ${tokens[who]}`)
    .send(body);
const mark = (...entries: { type: string; documentId: string; locale?: string }[]) =>
  journey(app, 'reviews').mark({
    entries: entries.map(({ type, ...entry }) => ({ contentType: uidOf(type), ...entry })),
  });
const undo = (id: string) => journey(app, 'reviews').undo({ id });

/** Titles of what is stale, as the list has it; the matrix must count as many. */
async function stale(): Promise<(string | null)[]> {
  const { data } = await journey(app, 'entries').find({ stage: 'a', status: 'stale' });
  const { rowTotals } = await journey(app, 'coverage').matrix();
  expect(rowTotals[0]?.stale).toBe(data.length);
  return data.map(({ title }) => title).sort();
}

const add = (type: string, days: number, more: object = {}) =>
  addEntry(app, type, {
    stages: ['a'],
    segments: ['smb'],
    publish: type !== 'note',
    data: { title: `${type} ${days}` },
    since: at(-days),
    ...more,
  });

const publishedAt = async (documentId: string) =>
  (await documents(app, ARTICLE).findOne({ documentId, status: 'published' }))?.publishedAt;

describe('an entry that was reviewed', () => {
  it('is as fresh as if it had been published then, and isn’t published again', async () => {
    const documentId = await add('article', 400);
    await add('article', 500);
    const before = await publishedAt(documentId);
    expect(await stale()).toEqual(['article 400', 'article 500']);
    expect(await mark({ type: 'article', documentId })).toMatchObject({
      reviewed: 1,
      at: NOW.toISOString(),
    });
    expect(await stale()).toEqual(['article 500']);
    expect(await publishedAt(documentId)).toEqual(before);
    setClock(at(364.9));
    expect(await stale()).toEqual(['article 500']);
    setClock(at(365.1));
    expect(await stale()).toEqual(['article 400', 'article 500']);
  });

  it('is so without draft & publish too, until it is older than its last update', async () => {
    const documentId = await add('note', 400);
    await mark({ type: 'note', documentId });
    expect(await stale()).toEqual([]);
    const { data } = await journey(app, 'entries').find({ stage: 'a' });
    expect(data).toMatchObject([{ since: at(-400).toISOString(), stale: false }]);
    setClock(at(10));
    await date(app, uidOf('note'), documentId, at(10));
    setClock(at(370));
    expect(await stale()).toEqual([]);
  });

  it('is so in its locale alone, or in all of them', async () => {
    const documentId = await add('article', 400, { locale: 'en' });
    await add('article', 410, { documentId, locale: 'da' });
    const inLocales = async () => {
      const { cells } = await journey(app, 'coverage').matrix({ columns: 'locale', stage: 'a' });
      return Object.fromEntries(cells.map((cell) => [cell.column, cell.stale]));
    };
    await mark({ type: 'article', documentId, locale: 'da' });
    expect(await inLocales()).toEqual({ en: 1, da: 0, de: 0 });
    expect(await stale()).toEqual([]);
    expect(await mark({ type: 'article', documentId, locale: '*' })).toMatchObject({ reviewed: 2 });
    expect(await inLocales()).toEqual({ en: 0, da: 0, de: 0 });
  });

  it.each([
    ['saved', (documentId: string) => documents(app, ARTICLE).update({ documentId, data: {} })],
    [
      'tagged anew',
      (documentId: string) =>
        journey(app, 'tagging').apply({
          entries: [{ contentType: ARTICLE, documentId }],
          stages: { set: ['a', 'b'] },
        }),
    ],
    ['discarded', (documentId: string) => documents(app, ARTICLE).discardDraft({ documentId })],
    ['counted anew from its fields', () => journey(app, 'placements').rebuild()],
    [
      'found at a start, after its placements were lost',
      async () => {
        await app.strapi.db.connection('journey_plugin_placements').delete();
        await journey(app, 'recovery').mend();
      },
    ],
  ])('stays so when it is %s', async (_name, happens) => {
    const documentId = await add('article', 400);
    await mark({ type: 'article', documentId });
    await happens(documentId);
    expect(await stale()).toEqual([]);
  });

  it('goes by its publication again where that is later', async () => {
    const documentId = await add('article', 400);
    await mark({ type: 'article', documentId });
    setClock(at(100));
    await documents(app, ARTICLE).publish({ documentId });
    setClock(at(400));
    expect(await stale()).toEqual([]);
    setClock(at(466));
    expect(await stale()).toEqual(['article 400']);
  });

  it('is so no more once that is undone; what was reviewed before counts again', async () => {
    const documentId = await add('article', 400);
    const first = await mark({ type: 'article', documentId });
    setClock(at(100));
    const second = await mark({ type: 'article', documentId });
    setClock(at(400));
    expect(await stale()).toEqual([]);
    expect(await undo(second.undo.id)).toEqual({ undone: 1 });
    expect(await stale()).toEqual(['article 400']);
    setClock(at(300));
    expect(await stale()).toEqual([]);
    expect(await undo(first.undo.id)).toEqual({ undone: 1 });
    expect(await stale()).toEqual(['article 400']);
    expect(await undo(first.undo.id)).toEqual({ undone: 0 });
  });

  it('takes its reviews along when it is deleted, and gives a clone none', async () => {
    const rows = () => app.strapi.db.query('plugin::journey.review').count();
    const documentId = await add('article', 400, { locale: 'en' });
    await add('article', 400, { documentId, locale: 'da' });
    await mark({ type: 'article', documentId, locale: '*' });
    const clone = await documents(app, ARTICLE).clone({ documentId, locale: 'en' });
    await documents(app, ARTICLE).publish({ documentId: clone.documentId });
    await date(app, ARTICLE, clone.documentId, at(-400));
    expect(await stale()).toEqual(['article 400']);
    await documents(app, ARTICLE).publish({ documentId });
    await documents(app, ARTICLE).unpublish({ documentId });
    await documents(app, ARTICLE).discardDraft({ documentId, locale: 'da' });
    expect(await rows()).toBe(2);
    await documents(app, ARTICLE).delete({ documentId, locale: 'da' });
    expect(await rows()).toBe(1);
    await documents(app, ARTICLE).delete({ documentId });
    expect(await rows()).toBe(0);
    await mark({ type: 'article', documentId: clone.documentId });
    await app.strapi.db.query(ARTICLE).deleteMany({});
    expect(await rows()).toBe(0);
  });

  it('takes them along however many there are', async () => {
    // More than a statement of SQLite can name.
    const rows = Array.from({ length: 33_000 }, (_, n) => ({
      content_type: ARTICLE,
      related_document_id: `gone${n}`,
      related_locale: 'en',
      batch: 'many',
    }));
    const table = app.strapi.db.metadata.get('plugin::journey.review').tableName;
    for (let from = 0; from < rows.length; from += 500) {
      await app.strapi.db.connection(table).insert(rows.slice(from, from + 500));
    }
    await journey(app, 'placements').catchUp(ARTICLE, 'changed');
    expect(await app.strapi.db.query('plugin::journey.review').count()).toBe(0);
  });

  it('makes reports count its content type anew, and no other', async () => {
    const documentId = await add('article', 400);
    await add('page', 400);
    await stale();
    await mark({ type: 'article', documentId });
    const counts = (await statementsOf(app, () => journey(app, 'coverage').matrix())).filter(
      ({ sql }) => sql.includes('journey_plugin_placements')
    );
    expect(counts).toHaveLength(1);
  });
});

describe('marking', () => {
  it.each([
    ['an entry that isn’t published', {}, /^entries\.1: .*is not published in locale en/],
    ['one that there isn’t', { documentId: 'nope' }, /^entries\.1: There is no .* "nope"/],
    ['a content type that there isn’t', { contentType: 'x' }, /^entries\.1\.contentType: "x"/],
    ['a locale that there isn’t', { locale: 'xx' }, /^entries\.1\.locale: "xx" is unknown/],
    ['a field that there isn’t', { title: 'x' }, /^entries\.1\.title: is unknown/],
  ])('is refused as a whole for %s', async (_name, part, message) => {
    const documentId = await add('article', 400);
    const draft = await addEntry(app, 'article', { stages: ['a'] });
    const before = await digest(app);
    const entries = [
      { contentType: ARTICLE, documentId },
      { contentType: ARTICLE, documentId: draft, ...part },
    ];
    const { body } = await post('editor', '/reviews', { entries }).expect(400);
    expect(body.error.message).toMatch(message);
    expect(await digest(app)).toBe(before);
    expect(await stale()).toEqual(['article 400']);
  });

  it('is for who may tag and update the entry', async () => {
    const documentId = await add('article', 400);
    const body = { entries: [{ contentType: ARTICLE, documentId }] };
    const before = await digest(app);
    await post('untagged', '/reviews', body).expect(403);
    for (const who of ['reader', 'owner']) {
      const answer = await post(who, '/reviews', body).expect(400);
      expect(answer.body.error.message).toBe(
        `entries.0: You may not update ${ARTICLE} "${documentId}"`
      );
    }
    expect(await digest(app)).toBe(before);
    const { body: done } = await post('editor', '/reviews', body).expect(200);
    expect(done.data).toMatchObject({ reviewed: 1, at: NOW.toISOString() });
    expect(await stale()).toEqual([]);
    for (const who of ['reader', 'owner']) {
      await post(who, '/reviews/undo', done.data.undo).expect(400);
    }
    expect(await stale()).toEqual([]);
    await post('editor', '/reviews/undo', done.data.undo).expect(200);
    expect(await stale()).toEqual(['article 400']);
  });

  it('takes as many as tagging does, each of them once', async () => {
    const ids = Array.from({ length: 120 }, (_, n) => `note${n}`);
    const note = uidOf('note');
    await app.strapi.db.query(note).createMany({
      data: ids.map((documentId) => ({ documentId, title: documentId })),
    });
    const entries = [...ids, ...ids].map((documentId) => ({ contentType: note, documentId }));
    expect(await journey(app, 'reviews').mark({ entries })).toMatchObject({ reviewed: 120 });
    const marked = await app.strapi.db.query('plugin::journey.review').findMany();
    expect(marked.map((review) => review.relatedDocumentId).sort()).toEqual([...ids].sort());
    const tooMany = Array.from({ length: 4001 }, () => entries[0]);
    const { body } = await post('editor', '/reviews', { entries: tooMany }).expect(400);
    expect(body.error.message).toMatch(/^entries: must be at most 4000 items/);
  });
});
