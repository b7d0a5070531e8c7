import { startApp } from './app';
import type { TestApp } from './app';
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
} from './helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addJourney(app, 'second', ['x', 'y']);
  await addSegments(app, 'smb', 'enterprise');
});

const article = uidOf('article');
const apply = (input: object, options = {}) =>
  journey(app, 'tagging').apply(input as never, options);
const entry = (documentId: string, locale?: string) => ({
  contentType: article,
  documentId,
  locale,
});
const both = async (documentId: string, locale?: string) => ({
  draft: (await tagsOf(app, 'article', documentId, { status: 'draft', locale }))?.stages,
  published: (await tagsOf(app, 'article', documentId, { status: 'published', locale }))?.stages,
});

describe('tagging many entries', () => {
  it('adds, removes and replaces stages and segments', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], segments: ['smb'] });
    const entries = [entry(documentId)];
    await apply({ entries, stages: { add: ['b', 'a'] }, segments: { remove: ['smb'] } });
    expect(await tagsOf(app, 'article', documentId)).toEqual({ stages: ['a', 'b'], segments: [] });
    await apply({ entries, stages: { set: ['c'] }, segments: { set: ['smb', 'enterprise'] } });
    expect(await tagsOf(app, 'article', documentId)).toEqual({
      stages: ['c'],
      segments: ['enterprise', 'smb'],
    });
    await apply({ entries, stages: { set: [] } });
    expect(await tagsOf(app, 'article', documentId)).toMatchObject({ stages: [] });
  });

  it('tags the published version too, and publishes nothing else', async () => {
    const documentId = await addEntry(app, 'article', { data: { title: 'Old' }, publish: true });
    await addEntry(app, 'article', { documentId, data: { title: 'Not yet published' } });
    const read = (status: string) => documents(app, article).findOne({ documentId, status });
    const before = [await read('draft'), await read('published')];

    const result = await apply({ entries: [entry(documentId)], stages: { add: ['a'] } });
    expect(result).toEqual({ updated: 1, changed: 1, failed: [] });
    expect(await both(documentId)).toEqual({ draft: ['a'], published: ['a'] });
    expect([await read('draft'), await read('published')]).toEqual(before);
  });

  it('tags the draft alone where that is asked for', async () => {
    const documentId = await addEntry(app, 'article', { publish: true });
    await apply({ entries: [entry(documentId)], stages: { add: ['a'] }, versions: 'draft' });
    expect(await both(documentId)).toEqual({ draft: ['a'], published: [] });
  });

  it('tags types without draft & publish in either case', async () => {
    const documentId = await addEntry(app, 'note');
    const entries = [{ contentType: uidOf('note'), documentId }];
    await apply({ entries, stages: { add: ['a'] }, versions: 'draft' });
    expect(await tagsOf(app, 'note', documentId)).toMatchObject({ stages: ['a'] });
  });

  it('tags the default locale, the one that is named, or all', async () => {
    const documentId = await addEntry(app, 'article', { locale: 'en' });
    for (const locale of ['da', 'de']) await addEntry(app, 'article', { documentId, locale });
    await apply({ entries: [entry(documentId)], stages: { set: ['a'] } });
    await apply({ entries: [entry(documentId, 'da')], stages: { set: ['b'] } });
    expect((await both(documentId, 'en')).draft).toEqual(['a']);
    expect((await both(documentId, 'da')).draft).toEqual(['b']);
    expect((await both(documentId, 'de')).draft).toEqual([]);
    await apply({ entries: [entry(documentId, '*')], stages: { add: ['c'] } });
    expect((await both(documentId, 'da')).draft).toEqual(['b', 'c']);
    expect((await both(documentId, 'de')).draft).toEqual(['c']);
  });

  it('replaces the stages of one journey and leaves those of another', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a', 'second:x'] });
    const entries = [entry(documentId)];
    await apply({ entries, stages: { set: ['b'] } });
    expect((await both(documentId)).draft).toEqual(['b', 'x']);
    await apply({ entries, journey: 'second', stages: { set: ['y'] } });
    expect((await both(documentId)).draft).toEqual(['b', 'y']);
  });

  it('says which entries it could not tag, and why, and tags the others', async () => {
    const documentId = await addEntry(app, 'article');
    const note = await addEntry(app, 'note');
    const missing = [
      entry('nowhere'),
      entry(documentId, 'da'),
      entry(documentId, 'xx'),
      { contentType: uidOf('note'), documentId: note, locale: 'en' },
      { contentType: 'api::excluded.excluded', documentId: 'any' },
    ];
    const result = await apply({
      entries: [entry(documentId), ...missing],
      stages: { add: ['a'] },
    });
    expect(result).toMatchObject({ updated: 1, changed: 1 });
    const reasons = [
      'contentType: "api::excluded.excluded" is no content type with the fields',
      'documentId: there is no api::article.article "nowhere" in the locale "en"',
      `documentId: there is no api::article.article "${documentId}" in the locale "da"`,
      'locale: "en" was given, but api::note.note is not localised',
      'locale: "xx" is unknown; allowed: en, da, de, *',
    ];
    expect(result.failed.map(({ error }) => error).sort()).toEqual(reasons.sort());
    expect(result.failed.map((one) => one.entry)).toEqual(expect.arrayContaining(missing));
    expect((await both(documentId)).draft).toEqual(['a']);
  });

  it.each([
    [{ stages: { add: ['nope'] } }, 'stages.add: "nope" is unknown; allowed: a, b, c'],
    [{ segments: { set: ['nope'] } }, 'segments.set: "nope" is unknown'],
    [{ journey: 'nope', stages: { add: ['a'] } }, 'journey: "nope" is unknown'],
    [{ stages: { add: ['a'], set: ['b'] } }, 'set goes without add and remove'],
    [{}, 'stages'],
    [{ stages: { ad: ['a'] } }, 'ad'],
    [{ stages: { add: ['a'] }, versions: 'published' }, 'versions'],
  ])('refuses %j and writes nothing', async (input, message) => {
    const documentId = await addEntry(app, 'article');
    await expect(apply({ entries: [entry(documentId)], ...input })).rejects.toThrow(message);
    expect((await both(documentId)).draft).toEqual([]);
  });

  it('counts an entry named twice once, and one that is as asked as updated, not as changed', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    const entries = [entry(documentId), entry(documentId), entry(documentId, 'en')];
    expect(await apply({ entries, stages: { add: ['a'] } })).toEqual({
      updated: 1,
      changed: 0,
      failed: [],
    });
  });

  it('tells how far it is, and stops between two batches when asked to', async () => {
    const entries = [];
    for (let n = 0; n < 250; n += 1) entries.push(entry(`document-${n}`));
    const seen: object[] = [];
    const onProgress = (progress: object) => void seen.push(progress);
    await apply({ entries, stages: { add: ['a'] } }, { onProgress });
    expect(seen).toEqual([
      { done: 200, total: 250 },
      { done: 250, total: 250 },
    ]);
    const stopped = AbortSignal.abort();
    await expect(apply({ entries, stages: { add: ['a'] } }, { signal: stopped })).rejects.toThrow(
      /abort/i
    );
  });

  it('keeps the placements right', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await apply({ entries: [entry(documentId)], stages: { set: ['b', 'c'] } });
    expect(await journey(app, 'placements').verify()).toEqual({ checked: 2, differing: 0 });
  });
});
