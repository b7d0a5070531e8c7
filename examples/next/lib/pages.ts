import { cache } from 'react';
import { type Locale, readable } from './locales';
import { cached, client } from './strapi';

/** The content types that have a page here: their list in the API, and the folder of their pages. */
export const TYPES = {
  'api::article.article': { list: 'articles', folder: 'articles' },
  'api::guide.guide': { list: 'guides', folder: 'guides' },
  'api::customer-story.customer-story': { list: 'customer-stories', folder: 'stories' },
  // Landing pages stand right below the language: /en/book-a-demonstration.
  'api::landing-page.landing-page': { list: 'landing-pages', folder: '' },
} as const;

export type PageType = keyof typeof TYPES;

export const PAGE_TYPES = Object.keys(TYPES) as PageType[];

export const isPageType = (uid: string): uid is PageType => uid in TYPES;

/** What a link to a page shows. Each type has some of it. */
export interface Teaser {
  title: string;
  slug: string;
  excerpt?: string | null;
  intro?: string | null;
  readingMinutes?: number | null;
}

export const TEASER_FIELDS = ['title', 'slug', 'excerpt', 'intro', 'readingMinutes'];

export interface Entry extends Teaser {
  documentId: string;
  locale: Locale;
  publishedAt: string;
  body?: string | null;
  author?: string | null;
  customer?: string | null;
  city?: string | null;
  quote?: string | null;
  ctaText?: string | null;
  ctaLink?: string | null;
  metaTitle?: string | null;
  metaDescription?: string | null;
  journeyStages: { key: string; name: string }[];
  localizations: { locale: Locale; slug: string }[];
}

export const addressOf = (locale: Locale, type: PageType, slug: string): string =>
  ['', locale, TYPES[type].folder, slug].filter((part, i) => i === 0 || part).join('/');

/** The type and slug that stand in an address behind the language. */
export function pageAt(path: string[]): { type: PageType; slug: string } | undefined {
  const [folder, slug] = path.length === 1 ? ['', path[0]] : path;
  const type = PAGE_TYPES.find((uid) => TYPES[uid].folder === folder);
  return type && slug && path.length <= 2 ? { type, slug } : undefined;
}

/** The entry of that slug in the visitor's language, otherwise in the default one. */
export const findEntry = cache(
  async (type: PageType, slug: string, locale: Locale): Promise<Entry | undefined> => {
    for (const language of readable(locale)) {
      const query = new URLSearchParams({
        locale: language,
        'filters[slug][$eq]': slug,
        'populate[localizations][fields]': 'locale,slug',
        'populate[journeyStages][fields]': 'key,name',
      });
      const response = await client.fetch(`/${TYPES[type].list}?${query}`, cached(type));
      const { data } = (await response.json()) as { data: Entry[] };
      if (data[0]) return data[0];
    }
    return undefined;
  }
);

/** The address of an entry in each language that it is written in. */
export function addressesOf(type: PageType, entry: Entry): Partial<Record<Locale, string>> {
  return Object.fromEntries(
    [entry, ...entry.localizations].map(({ locale, slug }) => [
      locale,
      addressOf(locale, type, slug),
    ])
  );
}

export interface HomePage {
  title: string;
  intro?: string | null;
  metaTitle?: string | null;
  metaDescription?: string | null;
  ctaText?: string | null;
  ctaLink?: string | null;
}

export const findHomePage = cache(async (locale: Locale): Promise<HomePage> => {
  const response = await client.fetch(
    `/home-page?locale=${locale}`,
    cached('api::home-page.home-page')
  );
  return ((await response.json()) as { data: HomePage }).data;
});
