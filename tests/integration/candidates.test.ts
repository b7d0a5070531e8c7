import request from 'supertest';
import { addAdmin } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import { addEntry, addJourney, addLocales, addSegments, journey, reset, uidOf } from './helpers';

let app: TestApp;
const ARTICLE = uidOf('article');
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c', 'd']);
  await addJourney(app, 'second', ['x']);
  await addSegments(app, 'smb', 'public');
});

/** More than are looked at. */
const MANY = 55;

type Query = Parameters<ReturnType<typeof journey<'candidates'>>['of']>[0];

const find = async (query: Query) => (await journey(app, 'candidates').of(query)).data;
const inShort = async (query: Query) =>
  (await find(query)).map(({ title, nearness }) => `${title}: ${nearness}`);
const add = (title: string, more: Parameters<typeof addEntry>[2] = {}) =>
  addEntry(app, 'article', { publish: true, ...more, data: { title, ...more.data } });

describe('the entries nearest to a cell', () => {
  beforeEach(async () => {
    await add('In it', { stages: ['b'], segments: ['smb'] });
    await add('Waits', { stages: ['b'], segments: ['smb'], publish: false });
    await add('For others', { stages: ['b'], segments: ['public'] });
    await add('No stage', { segments: ['smb'] });
    await add('Before', { stages: ['a'], segments: ['smb'] });
    await add('Far away', { stages: ['d'], segments: ['smb'] });
    await add('Of others elsewhere', { stages: ['a'], segments: ['public'] });
    await add('Of another journey', { stages: ['second:x'] });
  });

  it('lack the least of it first, and are not in it', async () => {
    expect(await inShort({ stage: 'b', segment: 'smb' })).toEqual([
      'Waits: draft',
      'For others: stage',
      'No stage: segment',
      'Before: neighbour',
      'Of another journey: untagged',
    ]);
  });

  it('fill it once they are tagged so', async () => {
    const gaps = async () =>
      (await journey(app, 'coverage').gaps({ stage: 'c', segment: 'smb' })).map(({ kind }) => kind);
    expect(await gaps()).toEqual(['missing']);
    const [nearest] = await find({ stage: 'c', segment: 'smb' });
    await journey(app, 'tagging').apply({
      entries: [{ contentType: ARTICLE, documentId: nearest!.documentId, locale: nearest!.locale }],
      stages: { add: ['c'] },
      segments: { add: ['smb'] },
    });
    expect(await gaps()).toEqual([]);
  });

  it('carry nobody’s segment where general content is missing', async () => {
    await add('For everyone', { stages: ['c'] });
    expect(await inShort({ stage: 'b', segment: 'general' })).toEqual([
      'For everyone: neighbour',
      'Of another journey: untagged',
    ]);
  });

  it('are for whomever where no segment is asked for', async () => {
    expect(await inShort({ stage: 'b' })).toEqual([
      'Waits: draft',
      'No stage: segment',
      'Of others elsewhere: neighbour',
      'Before: neighbour',
      'Of another journey: untagged',
    ]);
  });

  it('are told with what they carry', async () => {
    expect((await find({ stage: 'b', segment: 'smb' }))[1]).toMatchObject({
      contentType: ARTICLE,
      title: 'For others',
      status: 'published',
      stages: [{ key: 'b', name: 'B' }],
      segments: [{ key: 'public' }],
    });
  });

  it('are of the content type and the locale that are asked for', async () => {
    await addEntry(app, 'page', { publish: true, stages: ['b'], data: { title: 'A page' } });
    await add('På dansk', { locale: 'da', stages: ['b'] });
    expect(await inShort({ stage: 'b', segment: 'smb', contentType: uidOf('page') })).toEqual([
      'A page: stage',
    ]);
    const danish = await find({ stage: 'b', segment: 'smb', locale: 'da', contentType: ARTICLE });
    expect(danish).toMatchObject([{ title: 'På dansk', locale: 'da', nearness: 'stage' }]);
  });

  it('are not those of which another locale is there', async () => {
    const documentId = await add('Both', { stages: ['c'] });
    await add('Begge', { documentId, locale: 'da', stages: ['c'], segments: ['smb'] });
    expect(await inShort({ stage: 'c', segment: 'smb', locale: 'en' })).toContain('Both: stage');
    expect(await inShort({ stage: 'c', segment: 'smb' })).not.toContain('Both: stage');
  });
});

describe('the nearest', () => {
  it('are found behind any number of newer ones that are in the cell, or far from it', async () => {
    await add('For others', { stages: ['b'], segments: ['public'] });
    await add('Waits', { stages: ['b'], segments: ['smb'], publish: false });
    await add('Before', { stages: ['a'], segments: ['smb'] });
    for (let n = 0; n < MANY; n += 1) await add(`In ${n}`, { stages: ['b'], segments: ['smb'] });
    for (let n = 0; n < MANY; n += 1) {
      await add(`In both ${n}`, { stages: ['a', 'b'], segments: ['smb', 'public'] });
    }
    expect(await inShort({ stage: 'b', segment: 'smb' })).toEqual([
      'Waits: draft',
      'For others: stage',
      'Before: neighbour',
    ]);
  }, 120_000);
});

it.each([
  [{ stage: 'gone' }, /^stage: "gone" is unknown; allowed: a, b, c, d/],
  [{ stage: 'a', segment: 'gone' }, /^segment: "gone" is unknown; allowed: smb, public, general/],
  [{} as Query, /^stage: /],
])('says what is wrong with %j', async (query, message) => {
  await expect(find(query)).rejects.toThrow(message);
});

describe('those that an administrator may read and change', () => {
  const on = (action: string) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: ARTICLE,
  });
  const TAG = { action: 'plugin::journey.tag' };
  const own = { ...on('update'), conditions: ['admin::is-creator'] };

  const askAs = async (token: string) => {
    const { body } = await request(app.http)
      .get('/journey/candidates?stage=b&segment=smb')
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    return body.data.map(({ title }: { title: string }) => title);
  };

  it('are offered, and no others', async () => {
    await add('Theirs', { stages: ['b'] });
    const ask = async (name: string, grants: Parameters<typeof addAdmin>[2]) =>
      askAs(await addAdmin(app, name, grants));
    expect(await ask('editor', [on('read'), on('update'), TAG])).toEqual(['Theirs']);
    expect(await ask('reader', [on('read'), TAG])).toEqual([]);
    expect(await ask('author', [on('read'), own, TAG])).toEqual([]);
  });

  it('are found behind any number of newer ones', async () => {
    const token = await addAdmin(app, 'writer', [on('read'), own, TAG]);
    const { id } = await app.strapi.db
      .query('admin::user')
      .findOne({ where: { email: 'writer@example.org' } });
    await add('Mine', { stages: ['b'], data: { createdBy: id } });
    for (let n = 0; n < MANY; n += 1) await add(`Theirs ${n}`, { stages: ['b'] });
    expect(await askAs(token)).toEqual(['Mine']);
  }, 60_000);
});
