import request from 'supertest';
import { addAdmin, addBuiltIn } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import type { EntriesAnswer } from '../../server/src/contracts/report';
import { addEntry, addJourney, addLocales, addSegments, journey, reset, uidOf } from './helpers';

let app: TestApp;
const tokens: Record<string, string> = {};
const ARTICLE = uidOf('article');

beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  const on = (action: string, type: string, more = {}) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: uidOf(type),
    ...more,
  });
  const TAG = { action: 'plugin::journey.tag' };
  const READ = { action: 'plugin::journey.read' };
  const own = { conditions: ['admin::is-creator'] };
  const roles = {
    editor: [on('read', 'article'), on('update', 'article'), on('read', 'page'), TAG, READ],
    author: [on('read', 'article'), on('create', 'article'), on('update', 'article', own), TAG],
    translator: [
      on('read', 'article', { locales: ['en', 'da'] }),
      on('update', 'article', { locales: ['da'] }),
      TAG,
    ],
    picky: [on('read', 'article', own), on('update', 'article'), TAG],
    reader: [on('read', 'article'), READ],
  };
  for (const [name, grants] of Object.entries(roles))
    tokens[name] = await addAdmin(app, name, grants);
  tokens.super = await addBuiltIn(app, 'strapi-super-admin', 'super');
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addJourney(app, 'second', ['x']);
  await addSegments(app, 'smb');
});

const ask = (who: string, path: string) =>
  request(app.http).get(path).set('Authorization', `Bearer ${tokens[who]}`);
const toTag = (query?: object) => journey(app, 'entries').toTag(query);
const places = async (query?: object) =>
  (await toTag(query)).data.map(({ documentId, locale }) => [documentId, locale]);
const ago = (days: number): Date => new Date(Date.now() - days * 86_400_000);

describe('the entries to tag', () => {
  it('are those without a stage in each locale, with the words that they begin with', async () => {
    const documentId = await addEntry(app, 'article', {
      stages: ['a'],
      data: { title: 'Tagged in English' },
    });
    await addEntry(app, 'article', {
      documentId,
      locale: 'da',
      data: { title: 'Ikke på dansk', body: '# Første\n\n**linje**', journeyStages: [] },
    });
    const { data, meta } = await toTag();
    expect(data).toMatchObject([
      {
        contentType: ARTICLE,
        documentId,
        locale: 'da',
        title: 'Ikke på dansk',
        status: 'draft',
        editable: true,
      },
    ]);
    expect(meta.pagination).toEqual({ page: 1, pageSize: 50, pageCount: 1, total: 1 });
  });

  it('are published ones whose published version has none, whatever the draft has', async () => {
    const documentId = await addEntry(app, 'article', { publish: true });
    await addEntry(app, 'article', { documentId, stages: ['a'] });
    const other = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId: other, stages: [] });
    expect(await places()).toEqual([[documentId, 'en']]);
  });

  it('may carry segments, and stages of another journey', async () => {
    const elsewhere = await addEntry(app, 'note', { stages: ['second:x'], segments: ['smb'] });
    const here = await addEntry(app, 'note', { stages: ['a'] });
    expect(await places()).toEqual([[elsewhere, null]]);
    expect(await places({ journey: 'second' })).toEqual([[here, null]]);
  });

  it('are those for a segment, or for everyone, where that is asked for', async () => {
    const [smb = '', general = ''] = [
      await addEntry(app, 'note', { segments: ['smb'] }),
      await addEntry(app, 'note'),
    ];
    await addEntry(app, 'note', { stages: ['a'], segments: ['smb'] });
    expect(await places({ segment: 'smb' })).toEqual([[smb, null]]);
    expect(await places({ segment: 'general' })).toEqual([[general, null]]);
  });

  it('come newest first, a page at a time, over all types', async () => {
    const ids: string[] = [];
    for (let day = 0; day < 6; day += 1) {
      const type = day % 2 === 0 ? 'article' : 'note';
      ids.push(await addEntry(app, type, { publish: type === 'article', since: ago(day + 1) }));
    }
    expect((await places({ pageSize: 4 })).map(([id]) => id)).toEqual(ids.slice(0, 4));
    expect((await places({ pageSize: 4, page: 2 })).map(([id]) => id)).toEqual(ids.slice(4));
    expect((await places({ contentType: uidOf('note') })).map(([id]) => id)).toEqual(
      ids.filter((_, day) => day % 2 === 1)
    );
    expect((await places({ locale: 'da' })).map(([, locale]) => locale)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('are of counted content types', async () => {
    await addEntry(app, 'note');
    await journey(app, 'settings').set({ countedContentTypes: [ARTICLE] });
    expect(await places()).toEqual([]);
  });

  it.each([
    [{ journey: 'nope' }, 'journey: "nope" is unknown; allowed: first, second'],
    [{ stage: 'a' }, /stage/],
    [{ pageSize: 101 }, /^pageSize/],
  ])('are refused for %j', async (query, message) => {
    await expect(toTag(query)).rejects.toThrow(message);
  });
});

describe('who may tag', () => {
  const write = (who: string, path: string, body: object) =>
    request(app.http)
      .post(`/content-manager/collection-types/${ARTICLE}${path}`)
      .set('Authorization', `Bearer ${tokens[who]}`)
      .send(body);
  /** What somebody is shown to tag, and how much there is said to be. */
  const seenBy = async (who: string, query = '') => {
    const { body } = await ask(who, `/journey/to-tag${query}`).expect(200);
    const { data, meta } = body as EntriesAnswer;
    return { titles: data.map(({ title }) => title), total: meta.pagination.total };
  };

  it('sees the types that they may read and update, and of these the entries that are theirs', async () => {
    await addEntry(app, 'article', { data: { title: 'Not mine' } });
    await addEntry(app, 'page', { data: { title: 'Read alone' } });
    expect(await seenBy('editor')).toEqual({ titles: ['Not mine'], total: 1 });
    expect(await seenBy('author')).toEqual({ titles: [], total: 0 });
    await write('author', '', { title: 'Mine' }).expect(201);
    await write('author', '', { title: 'Mine as well' }).expect(201);
    await addEntry(app, 'article', { data: { title: 'Newer, and not mine' } });
    expect(await seenBy('author')).toEqual({ titles: ['Mine as well', 'Mine'], total: 2 });
    expect(await seenBy('author', '?pageSize=1&page=2')).toEqual({ titles: ['Mine'], total: 2 });
    await ask('reader', '/journey/to-tag').expect(403);
  });

  it('sees the locales that they may update', async () => {
    const documentId = await addEntry(app, 'article', { data: { title: 'In English' } });
    await addEntry(app, 'article', { documentId, locale: 'da', data: { title: 'På dansk' } });
    expect(await seenBy('translator')).toEqual({ titles: ['På dansk'], total: 1 });
    expect(await seenBy('translator', '?locale=en')).toEqual({ titles: [], total: 0 });
    expect(await seenBy('editor')).toEqual({ titles: ['In English'], total: 1 });
  });

  it('sees no entries that they may update and not read', async () => {
    await addEntry(app, 'article', { data: { title: 'Out of sight' } });
    expect(await seenBy('picky')).toEqual({ titles: [], total: 0 });
  });

  it('sees what is published where the draft is theirs, and not where that is another’s', async () => {
    const { body } = await write('author', '', { title: 'Mine' }).expect(201);
    const { documentId } = body.data;
    await write('super', `/${documentId}/actions/publish`, { title: 'Mine' }).expect(200);
    const creator = (where: object) =>
      app.strapi.db
        .query(ARTICLE)
        .findOne({ where: { documentId, ...where }, populate: ['createdBy'] });
    const update = (id: number, createdBy: unknown) =>
      app.strapi.db.query(ARTICLE).update({ where: { id }, data: { createdBy } });
    const [draft, live] = [
      await creator({ publishedAt: null }),
      await creator({ publishedAt: { $notNull: true } }),
    ];
    await update(live.id, null);
    const tag = (who: string) =>
      request(app.http)
        .post('/journey/tags/preview')
        .set('Authorization', `Bearer ${tokens[who]}`)
        .send({ entries: [{ contentType: ARTICLE, documentId }], stages: { add: ['a'] } });
    expect(await seenBy('author')).toEqual({ titles: ['Mine'], total: 1 });
    expect((await tag('author').expect(200)).body.data).toMatchObject({ changed: 1, failed: [] });

    await update(live.id, draft.createdBy.id);
    await update(draft.id, null);
    expect(await seenBy('author')).toEqual({ titles: [], total: 0 });
    expect((await tag('author').expect(200)).body.data).toMatchObject({ changed: 0 });
  });

  it('is refused a type that they may not read, as one that isn’t there', async () => {
    await ask('editor', `/journey/to-tag?contentType=${uidOf('page')}`).expect(400);
  });
});

describe('the tags of a list’s entries', () => {
  it('are told by documentId, of the drafts in that locale', async () => {
    const documentId = await addEntry(app, 'article', {
      stages: ['b', 'a'],
      segments: ['smb'],
      publish: true,
    });
    await addEntry(app, 'article', { documentId, locale: 'da', stages: ['b'] });
    const bare = await addEntry(app, 'article');
    const path = `/journey/tags/${ARTICLE}?documentIds=${documentId},${bare},nowhere`;
    const { body } = await ask('reader', path).expect(200);
    expect(body.data).toMatchObject({
      [documentId]: { stages: [{ key: 'a' }, { key: 'b' }], segments: [{ key: 'smb' }] },
      [bare]: { stages: [], segments: [] },
    });
    expect(Object.keys(body.data)).toHaveLength(2);
    const danish = await ask('super', `${path}&locale=da`).expect(200);
    // The reader's role has no other locale than the default one.
    expect((await ask('reader', `${path}&locale=da`).expect(200)).body.data).toEqual({});
    expect(danish.body.data).toMatchObject({ [documentId]: { stages: [{ key: 'b' }] } });
  });

  it('are refused for types that aren’t readable or have none, and for too many', async () => {
    await ask('reader', `/journey/tags/${uidOf('page')}?documentIds=a`).expect(403);
    await ask('reader', '/journey/tags/api::excluded.excluded?documentIds=a').expect(400);
    const many = Array.from({ length: 101 }, (_, n) => `id${n}`).join();
    await ask('reader', `/journey/tags/${ARTICLE}?documentIds=${many}`).expect(400);
  });
});

describe('the Content Manager', () => {
  const optionsOf = async (who: string) => {
    const { body } = await ask(who, '/content-manager/init').expect(200);
    const found = (uid: string) =>
      body.data.contentTypes.find((type: { uid: string }) => type.uid === uid)?.options?.journey;
    return [found(ARTICLE), found('api::excluded.excluded'), found('plugin::journey.stage')];
  };

  it('is told which types carry the fields, and with what, but not for who may not see tags', async () => {
    const named = (...keys: string[]) => keys.map((key) => ({ key, name: key.toUpperCase() }));
    const journeys = [
      { key: 'first', name: 'First', stages: named('a', 'b') },
      { key: 'second', name: 'Second', stages: named('x') },
    ];
    const vocabulary = { journeys, segments: named('smb') };
    expect(await optionsOf('reader')).toEqual([vocabulary, undefined, undefined]);
    tokens.stranger = await addAdmin(app, 'stranger', [
      { action: 'plugin::content-manager.explorer.read', subject: ARTICLE },
    ]);
    expect(await optionsOf('stranger')).toEqual([undefined, undefined, undefined]);
  });
});
