import { startApp } from './app';
import type { TestApp } from './app';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  documents,
  LONG,
  reset,
  tags,
  tagsOf,
  uidOf,
} from './helpers';
import { linkRows } from './linkRows';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addSegments(app, 'smb', 'enterprise');
});

const A = { stages: ['a'], segments: ['smb'] };
const B = { stages: ['b', 'c'], segments: ['enterprise'] };
const C = { stages: ['c'], segments: [] };
const ALL = { locale: '*' } as const;
const published = { status: 'published' } as const;
/** Localised types with drafts, of both kinds. */
const LOCALISED = ['article', 'home'];

/** A document in three locales with tags of their own, drafts alone. */
async function threeLocales(type: string): Promise<string> {
  const documentId = await addEntry(app, type, A);
  await addEntry(app, type, { documentId, locale: 'da', ...B });
  await addEntry(app, type, { documentId, locale: 'de', ...C });
  return documentId;
}

/** The tags in each of the three locales. */
const everywhere = async (type: string, documentId: string, where: object = {}) => ({
  en: await tagsOf(app, type, documentId, { locale: 'en', ...where }),
  da: await tagsOf(app, type, documentId, { locale: 'da', ...where }),
  de: await tagsOf(app, type, documentId, { locale: 'de', ...where }),
});
const OWN = { en: A, da: B, de: C };
const NOWHERE = { en: null, da: null, de: null };
/** A has 2 tags, B 3, C 1. */
const LINKS = 6;
const clean = (links: number) => ({ links, duplicates: 0, orphans: 0 });

describe.each(LOCALISED)('in every locale of %s, tags', (type) => {
  const service = () => documents(app, uidOf(type));

  it('are published one locale at a time', async () => {
    const documentId = await threeLocales(type);
    await service().publish({ documentId, locale: 'da' });
    expect(await everywhere(type, documentId, published)).toEqual({ ...NOWHERE, da: B });
    await service().publish({ documentId });
    expect(await everywhere(type, documentId, published)).toEqual({ ...OWN, de: null });
    expect(await everywhere(type, documentId)).toEqual(OWN);
  });

  it('are published, and published again, all at once', async () => {
    const documentId = await threeLocales(type);
    for (let times = 0; times < 3; times += 1) await service().publish({ documentId, ...ALL });
    expect(await everywhere(type, documentId, published)).toEqual(OWN);
    expect(await linkRows(app, type)).toEqual(clean(2 * LINKS));
  });

  it('are those published again once drafts are discarded, one or all', async () => {
    const documentId = await threeLocales(type);
    await service().publish({ documentId, ...ALL });
    for (const locale of ['en', 'da', 'de']) await addEntry(app, type, { documentId, locale });
    await service().discardDraft({ documentId, locale: 'da' });
    const none = { stages: [], segments: [] };
    expect(await everywhere(type, documentId)).toEqual({ en: none, da: B, de: none });
    for (let times = 0; times < 3; times += 1) await service().discardDraft({ documentId, ...ALL });
    expect(await everywhere(type, documentId)).toEqual(OWN);
    expect(await linkRows(app, type)).toEqual(clean(2 * LINKS));
  });

  it('stay on the drafts when all is unpublished', async () => {
    const documentId = await threeLocales(type);
    await service().publish({ documentId, ...ALL });
    await service().unpublish({ documentId, ...ALL });
    expect(await everywhere(type, documentId, published)).toEqual(NOWHERE);
    expect(await everywhere(type, documentId)).toEqual(OWN);
    expect(await linkRows(app, type)).toEqual(clean(LINKS));
  });

  it('of the others stay when a locale is deleted, and its own leave no link behind', async () => {
    const documentId = await threeLocales(type);
    await service().publish({ documentId, ...ALL });
    await service().delete({ documentId, locale: 'da' });
    expect(await everywhere(type, documentId)).toEqual({ ...OWN, da: null });
    expect(await everywhere(type, documentId, published)).toEqual({ ...OWN, da: null });
    expect(await linkRows(app, type)).toEqual(clean(2 * (LINKS - 3)));
    await service().delete({ documentId, ...ALL });
    expect(await linkRows(app, type)).toEqual(clean(0));
  });

  it('are cloned with all locales', async () => {
    const documentId = await threeLocales(type);
    await service().publish({ documentId, ...ALL });
    const clone = await service().clone({ documentId, ...ALL });
    expect(await everywhere(type, clone.documentId)).toEqual(OWN);
    expect(await everywhere(type, documentId)).toEqual(OWN);
    expect(await linkRows(app, type)).toEqual(clean(3 * LINKS));
  });
});

describe('tags', () => {
  it.each(['article', 'page', 'home', LONG])(
    'are there when an entry is created straight to published: %s',
    async (type) => {
      const entry = await documents(app, uidOf(type)).create({
        data: await tags(app, B),
        ...published,
      });
      expect(await tagsOf(app, type, entry.documentId, published)).toEqual(B);
      expect(await tagsOf(app, type, entry.documentId)).toEqual(B);
      expect(await linkRows(app, type)).toEqual(clean(6));
    }
  );

  it.each(['article', 'page', LONG])(
    'leave no duplicates, however often an entry is published and discarded: %s',
    async (type) => {
      const documentId = await addEntry(app, type, B);
      for (let times = 0; times < 4; times += 1) {
        await documents(app, uidOf(type)).publish({ documentId });
        await documents(app, uidOf(type)).discardDraft({ documentId });
      }
      expect(await tagsOf(app, type, documentId)).toEqual(B);
      expect(await linkRows(app, type)).toEqual(clean(6));
    }
  );

  it.each([
    ['a list', (ids: string[]) => [...ids, ...ids]],
    ['connect', (ids: string[]) => ({ connect: [...ids, ...ids] })],
    ['set', (ids: string[]) => ({ set: [...ids, ...ids] })],
  ])('said twice are linked once: %s', async (_, value) => {
    const { journeyStages } = (await tags(app, B)) as { journeyStages: string[] };
    const { documentId } = await documents(app, uidOf('page')).create({
      data: { journeyStages: value(journeyStages) },
    });
    await documents(app, uidOf('page')).update({
      documentId,
      data: { journeyStages: { connect: journeyStages } },
    });
    expect(await linkRows(app, 'page')).toEqual(clean(2));
  });

  it('are cloned with what the clone is told, and not where that says otherwise', async () => {
    const documentId = await addEntry(app, 'note', A);
    const own = await tags(app, B);
    const clone = await documents(app, uidOf('note')).clone({ documentId, data: own });
    expect(await tagsOf(app, 'note', clone.documentId)).toEqual(B);
    const renamed = await documents(app, uidOf('note')).clone({
      documentId,
      data: { title: 'Copy' },
    });
    expect(await tagsOf(app, 'note', renamed.documentId)).toEqual(A);
  });

  it('are cloned from the form, and are others where it chooses some', async () => {
    const documentId = await addEntry(app, 'note', A);
    const untouched = { connect: [], disconnect: [] };
    const clone = await documents(app, uidOf('note')).clone({
      documentId,
      data: { title: 'Copy', journeyStages: untouched, journeySegments: untouched },
    });
    expect(await tagsOf(app, 'note', clone.documentId)).toEqual(A);
    const { journeyStages } = (await tags(app, B)) as { journeyStages: string[] };
    const tagged = await documents(app, uidOf('note')).clone({
      documentId,
      data: { journeyStages: { connect: journeyStages, disconnect: [] } },
    });
    expect(await tagsOf(app, 'note', tagged.documentId)).toEqual({ ...A, stages: ['b', 'c'] });
  });
});
