import request from 'supertest';
import type { SuggestionsAnswer, SuggestionsInput } from '../../server/src/contracts/suggestions';
import { REJECTION_UID } from '../../server/src/content-types/uids';
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
  documents,
  journey,
  reset,
  uidOf,
} from './helpers';

const ARTICLE = uidOf('article');
const NOTE = uidOf('note');
const NOW = new Date('2026-06-15T12:00:00.000Z');

let app: TestApp;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
  const on = (action: string, subject: string, more = {}) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject,
    ...more,
  });
  const TAG = { action: 'plugin::journey.tag' };
  const own = { conditions: ['admin::is-creator'] };
  const roles = {
    editor: [on('read', ARTICLE), on('update', ARTICLE), TAG],
    titles: [on('read', ARTICLE, { fields: ['title'] }), on('update', ARTICLE), TAG],
    reader: [on('read', ARTICLE), TAG],
    owner: [on('read', ARTICLE), on('update', ARTICLE, own), TAG],
    untagged: [on('read', ARTICLE), on('update', ARTICLE)],
  };
  for (const [name, grants] of Object.entries(roles)) {
    tokens[name] = await addAdmin(app, name, grants);
  }
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addJourney(app, 'second', ['x', 'y']);
  await addSegments(app, 'smb', 'big');
  setClock(NOW);
});
afterEach(() => jest.useRealTimers());

const QUEUE = 'queue waiting lunch guests crowd rush noon line counter door'.split(' ');
const PRICE = 'price contract invoice offer quote terms discount budget tax bill'.split(' ');

/** Some words of a theme, others for each place, and what every text has. */
const about = (theme: readonly string[], n: number): string =>
  `The ${theme[n % 10]} and the ${theme[(n + 3) % 10]} of your ${theme[(n * 3 + 1) % 10]}`;

const TAGGED = 12;

/** Entries of both stages; those about queues are for small ones. */
async function addTagged(count = TAGGED, more: object = {}): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const [theme, stages, segments] = n % 2 === 0 ? [QUEUE, ['a'], ['smb']] : [PRICE, ['b'], []];
    await addEntry(app, 'article', {
      stages,
      segments,
      publish: n % 3 === 0,
      data: { title: about(theme, n), body: `## Text ${n}\n\n${about(theme, n + 1)}` },
      ...more,
    });
  }
}

const untagged = (title: string, more: object = {}) =>
  addEntry(app, 'article', { data: { title }, ...more });
const of = (...documentIds: string[]): SuggestionsInput => ({
  entries: documentIds.map((documentId) => ({ contentType: ARTICLE, documentId })),
});
const suggest = (input: SuggestionsInput) => journey(app, 'suggestions').of(input);
const keys = ({ entries }: SuggestionsAnswer) =>
  entries.map(({ stages, segments }) => [...stages, ...segments].map(({ key }) => key).join());
const post = (who: string, path: string, body: object) =>
  request(app.http)
    .post(`/journey/suggestions${path}`)
    .set('Authorization', `Bearer ${tokens[who]}`)
    .send(body);

describe('suggestions', () => {
  it('are learned from what is tagged, with how sure they are and by which words', async () => {
    await addTagged(40);
    const queue = await untagged('Waiting for lunch, crowd and rush');
    const price = await untagged('An invoice with the price of the contract');
    const answer = await suggest(of(queue, price));
    expect(keys(answer)).toEqual(['a,smb', 'b']);
    expect(answer.learning).toEqual({ tagged: 40, needed: 20 });
    const [stage] = answer.entries[1]?.stages ?? [];
    expect(stage).toMatchObject({ key: 'b', name: 'B', by: 'learned' });
    expect(stage?.confidence).toBeGreaterThan(0.7);
    expect(stage?.confidence).toBeLessThanOrEqual(1);
    expect(stage?.words.length).toBeGreaterThan(0);
    for (const word of stage?.words ?? []) expect(PRICE).toContain(word);
    expect(stage?.rule).toBeUndefined();
  });

  it('aren’t made before enough is tagged, and are at once when it is', async () => {
    await addTagged(18);
    const price = await untagged('An invoice with the price of the contract');
    const before = await suggest(of(price));
    expect(keys(before)).toEqual(['']);
    expect(before.learning).toEqual({ tagged: 18, needed: 20 });
    await addTagged(12);
    expect(keys(await suggest(of(price)))).toEqual(['b']);
  });

  it('are learned anew some minutes after entries have changed', async () => {
    await addTagged(40);
    const price = await untagged('An invoice with the price of the contract');
    expect((await suggest(of(price))).learning.tagged).toBe(40);
    await addTagged(2);
    expect((await suggest(of(price))).learning.tagged).toBe(40);
    setClock(new Date(NOW.getTime() + 6 * 60_000));
    expect((await suggest(of(price))).learning.tagged).toBe(42);
    await journey(app, 'journeys').removeStage({ stage: 'b', moveTo: 'a' });
    expect(keys(await suggest(of(price)))).toEqual(['']);
  });

  it('are of the journey asked for', async () => {
    await addTagged(40);
    const price = await untagged('An invoice with the price of the contract');
    const second = await suggest({ ...of(price), journey: 'second' });
    expect(keys(second)).toEqual(['']);
    expect(second.learning.tagged).toBe(0);
  });

  it('are learned in each language by itself where there is enough, otherwise from all', async () => {
    await addTagged(30);
    // In German, the same words mean the other stage.
    for (let n = 0; n < 30; n += 1) {
      await addEntry(app, 'article', {
        locale: 'de',
        stages: [n % 2 === 0 ? 'b' : 'a'],
        data: { title: about(n % 2 === 0 ? QUEUE : PRICE, n), body: about(QUEUE, 0) },
      });
    }
    const title = 'An invoice with the price of the contract';
    const ids: Record<string, string> = {};
    for (const locale of ['en', 'de', 'da']) ids[locale] = await untagged(title, { locale });
    const entries = Object.entries(ids).map(([locale, documentId]) => ({
      contentType: ARTICLE,
      documentId,
      locale,
    }));
    const [english, german] = keys(await suggest({ entries }));
    expect([english, german]).toEqual(['b', 'a']);
  });

  it('are none for what is tagged, gone, or has no words', async () => {
    await addTagged(40);
    const tagged = await untagged('The price of a contract', { stages: ['a'] });
    const empty = await untagged('');
    expect(keys(await suggest(of(tagged, empty, 'gone')))).toEqual(['', '', '']);
    expect(await suggest({ entries: [] })).toMatchObject({ entries: [] });
  });

  it('read what visitors read where it is published, otherwise the draft', async () => {
    await addTagged(40);
    const documentId = await untagged('The price of a contract, with an invoice', {
      publish: true,
    });
    await documents(app, ARTICLE).update({
      documentId,
      data: { title: 'Waiting for lunch with a crowd of guests' },
    });
    expect(keys(await suggest(of(documentId)))).toEqual(['b']);
    await documents(app, ARTICLE).unpublish({ documentId });
    expect(keys(await suggest(of(documentId)))).toEqual(['a,smb']);
  });

  it('tag nothing', async () => {
    await addTagged(40);
    const price = await untagged('An invoice with the price of the contract');
    const before = await digest(app);
    expect(keys(await suggest(of(price)))).toEqual(['b']);
    expect(await digest(app)).toBe(before);
  });

  it('are for who may read and tag the entry, from what they may read of it', async () => {
    await addTagged(40);
    const documentId = await addEntry(app, 'article', {
      data: { title: 'Unheard of', body: 'The price of a contract with an invoice' },
    });
    const note = await documents(app, NOTE).create({ data: { title: 'The price of a contract' } });
    const entries = [
      { contentType: ARTICLE, documentId },
      { contentType: NOTE, documentId: note.documentId },
    ];
    await post('untagged', '', { entries }).expect(403);
    const seen = async (who: string) =>
      keys((await post(who, '', { entries }).expect(200)).body.data);
    expect(await seen('editor')).toEqual(['b', '']);
    expect(await seen('titles')).toEqual(['', '']);
    expect(await seen('reader')).toEqual(['', '']);
    expect(await seen('owner')).toEqual(['', '']);
    const { text } = await post('titles', '', { entries });
    expect(text).not.toContain('contract');
  });

  it.each([
    [{ contentType: 'x' }, /^entries\.0\.contentType: "x" is unknown; allowed: api::/],
    [{ locale: 'xx' }, /^entries\.0\.locale: "xx" is unknown; allowed: en, da, de$/],
    [{ title: 'x' }, /^entries\.0\.title: is unknown/],
    [{ documentId: 'a\u0000' }, /^entries\.0\.documentId: must be text without NUL/],
  ])('are refused for an entry that can’t be: %j', async (part, message) => {
    const input = { entries: [{ contentType: ARTICLE, documentId: 'a', ...part }] };
    const { body } = await post('editor', '', input).expect(400);
    expect(body.error.message).toMatch(message);
  });

  it('are refused for more than a page, and for a journey that there isn’t', async () => {
    const many = of(...Array.from({ length: 101 }, (_, n) => `${n}`));
    const { body } = await post('editor', '', many).expect(400);
    expect(body.error.message).toMatch(/^entries: must be at most 100 items/);
    const other = await post('editor', '', { ...of('a'), journey: 'x' }).expect(400);
    expect(other.body.error.message).toMatch(/^journey: "x" is unknown; allowed: first, second$/);
  });

  it('are measured on what is tagged, and the same each time', async () => {
    await addTagged(40);
    const { stages, segments } = await journey(app, 'learning').measure({ parts: 5 });
    expect(stages).toMatchObject([{ locale: 'en', asked: 40 }]);
    expect(stages[0]?.right).toBeGreaterThan(35);
    expect(segments[0]?.asked).toBe(40);
    expect(await journey(app, 'learning').measure({ parts: 5 })).toEqual({ stages, segments });
    await expect(journey(app, 'learning').measure({ parts: 1 })).rejects.toThrow(
      /^parts: must be at least 2/
    );
  });
});

describe('a suggestion that is rejected', () => {
  const rows = () => app.strapi.db.query(REJECTION_UID).count();
  const reject = (documentId: string, said: object, more: object = {}) =>
    journey(app, 'rejections').reject({
      entries: [{ contentType: ARTICLE, documentId, ...said }],
      ...more,
    });

  it('isn’t made for that entry again, until that is undone', async () => {
    await addTagged(40);
    const queue = await untagged('Waiting for lunch, crowd and rush');
    const other = await untagged('Guests waiting in the rush of a crowd for lunch');
    const first = await reject(queue, { stages: ['a'] });
    expect(first).toMatchObject({ rejected: 1 });
    expect(keys(await suggest(of(queue, other)))).toEqual(['smb', 'a,smb']);
    const second = await reject(queue, { segments: ['smb'], stages: ['b'] });
    expect(second.rejected).toBe(2);
    expect(keys(await suggest(of(queue)))).toEqual(['']);
    const undo = (id: string) => journey(app, 'rejections').undo({ id });
    expect(await undo(first.undo.id)).toEqual({ undone: 1 });
    expect(keys(await suggest(of(queue)))).toEqual(['a']);
    expect(await undo(second.undo.id)).toEqual({ undone: 2 });
    expect(await undo(second.undo.id)).toEqual({ undone: 0 });
    expect(keys(await suggest(of(queue)))).toEqual(['a,smb']);
  });

  it('is so in its locale, and a stage in its journey', async () => {
    const documentId = await untagged('x', { locale: 'en' });
    await addEntry(app, 'article', { documentId, locale: 'da', data: { title: 'x' } });
    for (const home of ['first', 'second']) {
      await journey(app, 'backFillRules').create({
        contentType: ARTICLE,
        condition: { kind: 'always' },
        journey: home,
        stages: [home === 'first' ? 'a' : 'x'],
      });
    }
    await reject(documentId, { stages: ['a'], locale: 'da' });
    const entry = { contentType: ARTICLE, documentId };
    const entries = [entry, { ...entry, locale: 'da' }];
    expect(keys(await suggest({ entries }))).toEqual(['a', '']);
    expect(keys(await suggest({ entries, journey: 'second' }))).toEqual(['x', 'x']);
    const all = await reject(documentId, { stages: ['x'], locale: '*' }, { journey: 'second' });
    expect(all.rejected).toBe(2);
    expect(keys(await suggest({ entries, journey: 'second' }))).toEqual(['', '']);
  });

  it('is forgotten with its stage, its segment or its entry', async () => {
    const documentId = await untagged('x', { publish: true });
    const other = await untagged('y');
    await reject(documentId, { stages: ['a', 'b'], segments: ['smb'] });
    await reject(other, { stages: ['b'] });
    await journey(app, 'journeys').removeStage({ stage: 'a', moveTo: null });
    expect(await rows()).toBe(3);
    await journey(app, 'segments').remove({ segment: 'smb', moveTo: null });
    expect(await rows()).toBe(2);
    await documents(app, ARTICLE).update({ documentId, data: { title: 'z' } });
    await documents(app, ARTICLE).publish({ documentId });
    await documents(app, ARTICLE).unpublish({ documentId });
    expect(await rows()).toBe(2);
    await documents(app, ARTICLE).delete({ documentId });
    expect(await rows()).toBe(1);
    await app.strapi.db.query(ARTICLE).deleteMany({});
    expect(await rows()).toBe(0);
  });

  it('is rejected by who may tag and update the entry', async () => {
    const documentId = await untagged('x');
    const body = { entries: [{ contentType: ARTICLE, documentId, stages: ['a'] }] };
    const before = await digest(app);
    await post('untagged', '/reject', body).expect(403);
    for (const who of ['reader', 'owner']) {
      const { body: answer } = await post(who, '/reject', body).expect(400);
      expect(answer.error.message).toBe(`entries.0: You may not update ${ARTICLE} "${documentId}"`);
    }
    expect(await digest(app)).toBe(before);
    const { body: done } = await post('editor', '/reject', body).expect(200);
    await post('owner', '/reject/undo', done.data.undo).expect(400);
    expect(await rows()).toBe(1);
    await post('editor', '/reject/undo', done.data.undo).expect(200);
    expect(await digest(app)).toBe(before);
  });

  it.each([
    [{ stages: ['x'] }, /^entries\.1\.stages: "x" is unknown; allowed: a, b$/],
    [{ segments: ['x'] }, /^entries\.1\.segments: "x" is unknown; allowed: smb, big$/],
    [{ stages: [] }, /^entries\.1\.stages: or segments must name what is rejected/],
    [{ documentId: 'gone' }, /^entries\.1: There is no .* "gone"$/],
    [{ contentType: 'x' }, /^entries\.1\.contentType: "x" is unknown/],
    [{ locale: 'xx' }, /^entries\.1\.locale: "xx" is unknown/],
  ])('is refused as a whole for %j', async (part, message) => {
    const documentId = await untagged('x');
    const entry = { contentType: ARTICLE, documentId, stages: ['a'] };
    const before = await digest(app);
    const { body } = await post('editor', '/reject', {
      entries: [entry, { ...entry, ...part }],
    }).expect(400);
    expect(body.error.message).toMatch(message);
    expect(await digest(app)).toBe(before);
  });
});
