import type { TestApp } from './app';
import { addEntry, addJourney, addSegments, uidOf } from './helpers';

/** Types of every kind: with and without draft & publish, localised and not, a single type. */
export const TYPES = ['article', 'page', 'faq', 'note', 'home', 'segment'].map(uidOf);
export const LOCALES = ['en', 'da', 'de'];
const STAGES = ['a', 'b', 'c', 'second:a', 'second:d'];
const SEGMENTS = ['smb', 'enterprise', 'public'];

/** The same numbers every time: mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Fills a site with two journeys and 61 documents, tagged as chance would have it: drafts,
 * published, published and tagged otherwise since, unpublished, in some locales, some long ago.
 */
export async function fillSite(app: TestApp): Promise<void> {
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addJourney(app, 'second', ['a', 'd']);
  await addSegments(app, ...SEGMENTS);
  const random = randomNumbers(20_26);
  const some = <T>(list: readonly T[], chance: number): T[] => list.filter(() => random() < chance);
  const anyTags = () => ({ stages: some(STAGES, 0.25), segments: some(SEGMENTS, 0.3) });
  const longAgo = () => new Date(Date.now() - (random() < 0.5 ? 500 : 100) * 86_400_000);

  for (let n = 0; n < 60; n += 1) {
    const type = ['article', 'page', 'faq', 'note', 'article', 'segment'][n % 6] ?? 'article';
    await addDocument(app, type, { random, some, anyTags, longAgo });
  }
  await addDocument(app, 'home', { random, some, anyTags, longAgo });
}

interface Chance {
  random: () => number;
  some: <T>(list: readonly T[], chance: number) => T[];
  anyTags: () => { stages: string[]; segments: string[] };
  longAgo: () => Date;
}

async function addDocument(app: TestApp, type: string, chance: Chance): Promise<void> {
  const { random, some, anyTags, longAgo } = chance;
  const localized = ['article', 'faq', 'home'].includes(type);
  const published = !['faq', 'note'].includes(type);
  const locales = localized ? some(LOCALES, 0.55) : [undefined];
  let documentId: string | undefined;
  for (const locale of locales.length > 0 ? locales : ['da']) {
    const publish = published && random() < 0.6;
    const since = publish || !published ? longAgo() : undefined;
    documentId = await addEntry(app, type, { documentId, locale, publish, since, ...anyTags() });
    if (publish && random() < 0.4) await addEntry(app, type, { documentId, locale, ...anyTags() });
    if (publish && random() < 0.15) {
      await app.strapi
        .documents(uidOf(type) as 'api::article.article')
        .unpublish({ documentId, locale });
    }
  }
}
