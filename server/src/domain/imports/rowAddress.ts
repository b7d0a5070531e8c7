import { because } from '../refusals';
import type { Refusal } from '../refusals';
import { shorten } from '../shorten';
import { chooseEntry } from './chooseEntry';
import type { FoundEntry } from './chooseEntry';
import { findNamed, unknownNamed } from './named';
import type { Named } from './named';
import { readWebAddress } from './webAddress';

/** Cells that say which entry is meant. */
export type AddressCells = Partial<
  Record<'contentType' | 'documentId' | 'locale' | 'slug' | 'url', string>
>;

/** What an entry is looked for by. */
export interface Sought {
  /** Uid; null for all of them. */
  readonly contentType: string | null;
  /** The only entry of a single type goes by its uid. */
  readonly by: 'documentId' | 'slug' | 'single';
  readonly value: string;
}

/** How a row names its entry: by the first of these that finds one. */
export interface Address {
  readonly field: 'documentId' | 'slug' | 'url';
  readonly value: string;
  readonly sought: readonly Sought[];
  readonly locale: string | null;
  readonly hints: readonly string[];
}

/** Entries that go by the same. */
export interface Several extends Pick<Address, 'field' | 'value'> {
  readonly several: readonly FoundEntry[];
  /** Whether there are others besides. */
  readonly more: boolean;
}

/** What is wrong, and in which cell. */
export interface Wrong {
  readonly field: string;
  readonly why: Refusal;
}

/** So many entries that go by the same are told of. */
const MOST_TOLD = 5;

const wrong = (field: string, why: Refusal): Wrong => ({ field, why });

/** The key of what a cell names, null for an empty cell. */
function keyIn(
  field: string,
  cell: string | undefined,
  known: readonly Named[]
): string | null | Wrong {
  const text = cell?.trim();
  if (!text) return null;
  return findNamed(text, known)?.key ?? wrong(field, unknownNamed(text, known));
}

/** How a row names its entry; null stands for an empty cell. */
export function addressIn(
  row: AddressCells,
  names: Readonly<Record<'contentTypes' | 'locales', readonly Named[]>>
): Address | Wrong {
  const contentType = keyIn('contentType', row.contentType, names.contentTypes);
  if (isWrong(contentType)) return contentType;
  const locale = keyIn('locale', row.locale, names.locales);
  if (isWrong(locale)) return locale;
  const [documentId, slug, url] = [row.documentId, row.slug, row.url].map((cell) => cell?.trim());
  if (documentId) {
    const sought = [{ contentType, by: 'documentId' as const, value: documentId }];
    return { field: 'documentId', value: documentId, sought, locale, hints: [] };
  }
  if (slug) {
    const value = slug.split('/').filter(Boolean).join('/');
    return {
      field: 'slug',
      value: slug,
      sought: [{ contentType, by: 'slug', value }],
      locale,
      hints: [],
    };
  }
  return url
    ? addressOfPage(url, contentType, locale)
    : wrong('documentId', because('noEntryNamed'));
}

function addressOfPage(
  url: string,
  contentType: string | null,
  locale: string | null
): Address | Wrong {
  const read = readWebAddress(url);
  const common = { field: 'url', value: url } as const;
  if (read?.entry) {
    const { contentType: uid, documentId, locale: own } = read.entry;
    const one: Sought = documentId
      ? { contentType: uid, by: 'documentId', value: documentId }
      : { contentType: uid, by: 'single', value: uid };
    return { ...common, sought: [one], locale: locale ?? own, hints: [] };
  }
  if (!read || read.slugs.length === 0) {
    return wrong('url', because('noAddress', { value: shorten(url) }));
  }
  const sought = read.slugs.map((value) => ({ contentType, by: 'slug' as const, value }));
  return { ...common, sought, locale, hints: read.parts };
}

/** The entry that is meant; several where that can't be told. */
export function entryAt(
  { field, value, sought, locale, hints }: Address,
  find: (one: Sought) => readonly FoundEntry[],
  defaultLocale: string | null
): FoundEntry | Several | Wrong {
  for (const one of sought) {
    const chosen = chooseEntry(find(one), { locale, hints, defaultLocale });
    if (chosen === null) continue;
    if ('documentId' in chosen) return chosen;
    const several = chosen.slice(0, MOST_TOLD);
    return { field, value, several, more: chosen.length > several.length };
  }
  return wrong(field, because('noSuchEntry', { value: shorten(value) }));
}

const isWrong = (read: string | null | Wrong): read is Wrong =>
  typeof read === 'object' && read !== null;
