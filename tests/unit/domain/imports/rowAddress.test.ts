import type { FoundEntry } from '../../../../server/src/domain/imports/chooseEntry';
import { addressIn, entryAt } from '../../../../server/src/domain/imports/rowAddress';
import type { AddressCells, Sought } from '../../../../server/src/domain/imports/rowAddress';
import { sentence } from '../../../../server/src/domain/refusals';

const NAMES = {
  contentTypes: [
    { key: 'api::article.article', name: 'Article' },
    { key: 'api::page.page', name: 'Page' },
  ],
  locales: [
    { key: 'en', name: 'English (en)' },
    { key: 'da', name: 'Danish' },
  ],
};
const entry = (documentId: string, locale: string | null = null, type = 'article') => ({
  contentType: `api::${type}.${type}`,
  documentId,
  locale,
});
const BY_ID: Record<string, FoundEntry[]> = {
  one: [entry('one', 'en'), entry('one', 'da')],
  page: [entry('page', null, 'page')],
  danish: [entry('danish', 'da')],
};
const BY_SLUG: Record<string, FoundEntry[]> = {
  costs: [entry('one', 'en')],
  'guides/costs': [entry('deep', 'en')],
  about: [entry('about-us', 'en'), entry('om-os', 'da')],
  shared: [entry('one', 'en'), entry('page', null, 'page')],
};
const SINGLE: Record<string, FoundEntry[]> = {
  'api::home.home': [entry('home', 'en', 'home'), entry('home', 'da', 'home')],
};
const find = ({ by, value, contentType }: Sought) =>
  (({ slug: BY_SLUG, documentId: BY_ID, single: SINGLE })[by][value] ?? []).filter(
    (one) => contentType === null || one.contentType === contentType
  );

/** `one en`, several of them, or what is wrong. */
function meant(cells: AddressCells): string {
  const address = addressIn(cells, NAMES);
  const found = 'why' in address ? address : entryAt(address, find, 'en');
  if ('why' in found) return `${found.field}: ${sentence(found.why)}`;
  const all = 'several' in found ? found.several : [found];
  return all.map(({ documentId, locale }) => `${documentId} ${locale}`).join(' or ');
}

describe('the entry of a row', () => {
  it.each<[AddressCells, string]>([
    [{ documentId: ' one ' }, 'one en'],
    [{ documentId: 'one', locale: 'da' }, 'one da'],
    [{ documentId: 'one', locale: 'danish' }, 'one da'],
    [{ documentId: 'danish' }, 'danish da'],
    // A locale says nothing of what has none.
    [{ documentId: 'page', locale: 'da' }, 'page null'],
    [{ documentId: 'one', contentType: 'article' }, 'one en'],
    [{ documentId: 'one', slug: 'shared' }, 'one en'],
    [{ slug: 'costs' }, 'one en'],
    [{ slug: '/costs/' }, 'one en'],
    [{ slug: 'shared' }, 'one en or page null'],
    [{ slug: 'shared', contentType: 'Page' }, 'page null'],
    [{ slug: 'about' }, 'about-us en or om-os da'],
    [{ slug: 'about', locale: 'da' }, 'om-os da'],
    [{ url: 'https://example.org/blog/costs?utm=1#top' }, 'one en'],
    [{ url: 'example.org/blog/costs/' }, 'one en'],
    [{ url: '/blog/costs.html' }, 'one en'],
    // The longest way to end that there is.
    [{ url: 'https://example.org/en/guides/costs' }, 'deep en'],
    [{ url: 'https://example.org/da/about' }, 'om-os da'],
    [{ url: 'https://example.org/about' }, 'about-us en or om-os da'],
    [
      {
        url: 'https://cms.example.org/admin/content-manager/collection-types/api::article.article/one?plugins[i18n][locale]=da',
      },
      'one da',
    ],
    [
      {
        url: 'https://cms.example.org/admin/content-manager/single-types/api::home.home?plugins[i18n][locale]=da',
      },
      'home da',
    ],
    [{ url: '/admin/content-manager/single-types/api::home.home' }, 'home en'],
  ])('%j is %s', (cells, expected) => {
    expect(meant(cells)).toBe(expected);
  });

  it.each<[AddressCells, string]>([
    [{}, 'documentId: must name an entry by documentId, slug or url'],
    [{ slug: ' ' }, 'documentId: must name an entry by documentId, slug or url'],
    [{ url: 'https://example.org/' }, 'url: "https://example.org/" must be an address such as'],
    [{ url: 'https://' }, 'url: "https://" must be an address such as'],
    [{ documentId: 'nope' }, 'documentId: "nope" must name an entry that there is'],
    [{ slug: 'costs', locale: 'da' }, 'slug: "costs" must name an entry that there is'],
    [{ slug: 'costs', locale: 'xx' }, 'locale: "xx" is unknown; allowed: en, da'],
    [
      { slug: 'costs', contentType: 'artikle' },
      'contentType: "artikle" is unknown; did you mean "Article"',
    ],
  ])('%j is refused', (cells, message) => {
    expect(meant(cells)).toContain(message);
  });
});
