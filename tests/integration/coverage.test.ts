import { startApp } from './app';
import type { TestApp } from './app';
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

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb', 'enterprise');
});

type Query = Parameters<ReturnType<typeof journey<'coverage'>>['matrix']>[0];

const matrix = (query?: Query) => journey(app, 'coverage').matrix(query);

/** `[published, draft, stale]` of a cell. */
async function cell(row: string, column: string, query: Query = {}): Promise<number[]> {
  const axis = query.columns ?? (column.startsWith('api::') ? 'contentType' : 'segment');
  const { cells } = await matrix({ ...query, columns: axis });
  const found = cells.find((one) => one.row === row && one.column === column);
  return found ? [found.published, found.draft, found.stale] : [];
}

const ARTICLE = uidOf('article');
const article = () => documents(app, ARTICLE);
const ago = (days: number, seconds = 0): Date =>
  new Date(Date.now() - days * 86_400_000 - seconds * 1000);

describe('a document counts', () => {
  it('as draft while nothing of it is published', async () => {
    await addEntry(app, 'article', { stages: ['a'] });
    expect(await cell('a', ARTICLE)).toEqual([0, 1, 0]);
    expect(await cell('b', ARTICLE)).toEqual([0, 0, 0]);
  });

  it('as published, and no longer as draft, once it is', async () => {
    await addEntry(app, 'article', { stages: ['a'], publish: true });
    expect(await cell('a', ARTICLE)).toEqual([1, 0, 0]);
  });

  it('by what visitors get where the draft is tagged otherwise', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId, stages: ['b'] });
    expect(await cell('a', ARTICLE)).toEqual([1, 0, 0]);
    expect(await cell('b', ARTICLE)).toEqual([0, 0, 0]);
    await article().publish({ documentId });
    expect(await cell('a', ARTICLE)).toEqual([0, 0, 0]);
    expect(await cell('b', ARTICLE)).toEqual([1, 0, 0]);
  });

  it('as untagged where only the draft of a published document is tagged', async () => {
    const documentId = await addEntry(app, 'article', { publish: true });
    await addEntry(app, 'article', { documentId, stages: ['a'] });
    expect(await cell('a', ARTICLE)).toEqual([0, 0, 0]);
    expect((await matrix()).totals).toMatchObject({ published: 1, tagged: 0, untagged: 1 });
  });

  it('as draft again when it is unpublished', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await article().unpublish({ documentId });
    expect(await cell('a', ARTICLE)).toEqual([0, 1, 0]);
  });

  it('as published without draft & publish', async () => {
    await addEntry(app, 'note', { stages: ['a'] });
    expect(await cell('a', uidOf('note'))).toEqual([1, 0, 0]);
  });

  it('not at all when it is deleted', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await article().delete({ documentId });
    expect(await cell('a', ARTICLE)).toEqual([0, 0, 0]);
  });

  it('at each of its stages and segments, and once in the totals', async () => {
    await addEntry(app, 'note', { stages: ['a', 'b'], segments: ['smb', 'enterprise'] });
    for (const stage of ['a', 'b']) {
      expect(await cell(stage, 'smb')).toEqual([1, 0, 0]);
      expect(await cell(stage, 'enterprise')).toEqual([1, 0, 0]);
      expect(await cell(stage, 'general')).toEqual([0, 0, 0]);
      expect(await cell(stage, uidOf('note'))).toEqual([1, 0, 0]);
    }
    expect((await matrix()).totals).toMatchObject({ published: 1, tagged: 1, untagged: 0 });
  });

  it('as general content with a stage and no segment', async () => {
    await addEntry(app, 'note', { stages: ['a'] });
    expect(await cell('a', 'general')).toEqual([1, 0, 0]);
    expect(await cell('a', 'smb')).toEqual([0, 0, 0]);
  });

  it('as untagged with a segment and no stage, or a stage of another journey', async () => {
    await addJourney(app, 'second', ['x']);
    await addEntry(app, 'note', { segments: ['smb'] });
    await addEntry(app, 'note', { stages: ['second:x'] });
    const { totals, untagged } = await matrix();
    expect(totals).toMatchObject({ published: 2, tagged: 0, untagged: 2 });
    expect(untagged).toContainEqual({ column: uidOf('note'), published: 2, draft: 0 });
    expect((await matrix({ journey: 'second' })).totals).toMatchObject({ tagged: 1, untagged: 1 });
  });
});

describe('over locales', () => {
  it('a document counts once, as published where any locale is', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId, locale: 'da', stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId, locale: 'de', stages: ['a', 'b'] });
    expect(await cell('a', ARTICLE)).toEqual([1, 0, 0]);
    expect(await cell('b', ARTICLE)).toEqual([0, 0, 0]);
    expect((await matrix()).totals).toMatchObject({ published: 1, draft: 0, tagged: 1 });
  });

  it('one that is published in English and drafted in Danish is a draft in Danish', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId, locale: 'da', stages: ['a'] });
    expect(await cell('a', ARTICLE, { locale: 'da' })).toEqual([0, 1, 0]);
    expect(await cell('a', ARTICLE, { locale: 'en' })).toEqual([1, 0, 0]);
    expect(await cell('a', ARTICLE, { locale: ['da', 'en'] })).toEqual([1, 0, 0]);
    expect(await cell('a', ARTICLE, { locale: ['da', 'de'] })).toEqual([0, 1, 0]);
    expect(await cell('a', ARTICLE, { locale: 'de' })).toEqual([0, 0, 0]);
    expect((await matrix({ locale: 'da' })).totals).toMatchObject({ published: 0, draft: 1 });
  });

  it('both tags of a cell must be on the same version', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId, locale: 'da', segments: ['smb'], publish: true });
    expect(await cell('a', 'smb')).toEqual([0, 0, 0]);
    expect(await cell('a', 'general')).toEqual([1, 0, 0]);
    expect(await cell('a', ARTICLE, { segment: 'smb' })).toEqual([0, 0, 0]);
    expect(await cell('a', ARTICLE, { segment: 'general' })).toEqual([1, 0, 0]);
  });

  it('types that are not localised count in every one', async () => {
    await addEntry(app, 'page', { stages: ['a'], publish: true });
    await addEntry(app, 'article', { stages: ['a'], publish: true });
    expect(await cell('a', uidOf('page'), { locale: 'da' })).toEqual([1, 0, 0]);
    expect((await matrix({ locale: 'da' })).totals).toMatchObject({ published: 1 });
    const byLocale = { columns: 'locale' } as const;
    expect(await cell('a', 'en', byLocale)).toEqual([2, 0, 0]);
    expect(await cell('a', 'da', byLocale)).toEqual([1, 0, 0]);
    expect((await matrix(byLocale)).totals).toMatchObject({ published: 2 });
  });
});

describe('stale', () => {
  it.each([
    [0, 366, 1],
    [0, 364, 0],
    [60, 365, 1],
    [-60, 365, 0],
  ])('%i seconds beyond %i days: %i', async (seconds, days, stale) => {
    const since = ago(days, seconds);
    await addEntry(app, 'article', { stages: ['a'], publish: true, since });
    await addEntry(app, 'note', { stages: ['a'], since });
    expect(await cell('a', ARTICLE)).toEqual([1, 0, stale]);
    expect(await cell('a', uidOf('note'))).toEqual([1, 0, stale]);
  });

  it('is never a draft, however old', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    await app.strapi.db
      .query(ARTICLE)
      .updateMany({ where: { documentId }, data: { updatedAt: ago(900), createdAt: ago(900) } });
    expect(await cell('a', ARTICLE)).toEqual([0, 1, 0]);
  });

  it('follows the setting', async () => {
    await addEntry(app, 'article', { stages: ['a'], publish: true, since: ago(11) });
    expect(await cell('a', ARTICLE)).toEqual([1, 0, 0]);
    await journey(app, 'settings').set({ staleAfterDays: 10 });
    expect(await cell('a', ARTICLE)).toEqual([1, 0, 1]);
    await journey(app, 'settings').set({ staleAfterDays: 12 });
    expect(await cell('a', ARTICLE)).toEqual([1, 0, 0]);
  });

  it('is not a document with a fresh version in the cell', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await addEntry(app, 'article', { documentId, locale: 'da', stages: ['a'], publish: true });
    await date(app, ARTICLE, documentId, ago(400), 'da');
    expect(await cell('a', ARTICLE)).toEqual([1, 0, 0]);
    expect(await cell('a', ARTICLE, { locale: 'da' })).toEqual([1, 0, 1]);
    expect(await cell('a', 'da', { columns: 'locale' })).toEqual([1, 0, 1]);
  });

  it('is no longer what is published again', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'], publish: true });
    await date(app, ARTICLE, documentId, ago(400));
    await article().publish({ documentId });
    expect(await cell('a', ARTICLE)).toEqual([1, 0, 0]);
  });
});
