import article from './content/article.mjs';
import customerStory from './content/customer-story.mjs';
import email from './content/email.mjs';
import faq from './content/faq.mjs';
import guide from './content/guide.mjs';
import homePage from './content/home-page.mjs';
import landingPage from './content/landing-page.mjs';

/**
 * The content types that hold the company's content. `key` is the attribute an item is found by on a
 * second run; `items` is plain data (README.md describes an item).
 */
export const CATALOG = [
  { uid: 'api::article.article', key: 'slug', localized: true, publishes: true, items: article },
  {
    uid: 'api::landing-page.landing-page',
    key: 'slug',
    localized: true,
    publishes: true,
    items: landingPage,
  },
  {
    uid: 'api::customer-story.customer-story',
    key: 'slug',
    localized: true,
    publishes: true,
    items: customerStory,
  },
  { uid: 'api::guide.guide', key: 'slug', localized: true, publishes: true, items: guide },
  { uid: 'api::faq.faq', key: 'question', localized: true, publishes: false, items: faq },
  { uid: 'api::email.email', key: 'name', localized: false, publishes: true, items: email },
  {
    uid: 'api::home-page.home-page',
    key: 'title',
    localized: true,
    publishes: true,
    single: true,
    items: homePage,
  },
];

/** What an item says about itself; the rest are fields of the content type. */
const ABOUT = [
  ...['locales', 'slug', 'stages', 'segments'],
  ...['status', 'publishedDaysAgo', 'updatedDaysAgo', 'draft'],
];

/** Texts are written as one string or as a list of paragraphs. */
const toText = (value) => (Array.isArray(value) ? value.join('\n\n') : value);

const LETTERS = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'a', ö: 'o', é: 'e', ü: 'u' };

export function slugify(title) {
  return title
    .toLowerCase()
    .replace(/[æøåäöéü]/g, (letter) => LETTERS[letter])
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

const fieldsOf = (raw) =>
  Object.fromEntries(
    Object.entries(raw)
      .filter(([name]) => !ABOUT.includes(name))
      .map(([name, value]) => [name, toText(value)])
  );

/** The item's shared fields, under what the locale says itself. */
function toEntry(type, item, locale, own) {
  const merged = { ...item, ...own };
  const data = fieldsOf(merged);
  if (type.key === 'slug')
    data.slug = own.slug ?? (locale === 'en' ? item.slug : slugify(own.title));
  const stages = merged.stages ?? [];
  const segments = merged.segments ?? [];
  const { draft } = merged;
  return {
    locale,
    data,
    stages,
    segments,
    status: type.publishes ? (merged.status ?? 'published') : 'published',
    publishedDaysAgo: merged.publishedDaysAgo,
    updatedDaysAgo: merged.updatedDaysAgo,
    // What the draft says beyond the published version, for entries that show as "Modified".
    draft: draft && {
      data: fieldsOf(draft),
      stages: draft.stages ?? stages,
      segments: draft.segments ?? segments,
    },
  };
}

/** One document: its entries, the default locale first; types without locales have one entry. */
export function toDocument(type, item) {
  if (!type.localized) return { entries: [toEntry(type, item, null, {})] };
  return {
    entries: Object.entries(item.locales).map(([locale, own]) => toEntry(type, item, locale, own)),
  };
}

export const documentsOf = (type) => type.items.map((item) => toDocument(type, item));
