import type { EntryItem } from '../../../server/src/contracts/report';

type Entry = Pick<EntryItem, 'kind' | 'contentType' | 'documentId' | 'locale'>;

/** Where the Content Manager edits it. */
export function entryAddress({ kind, contentType, documentId, locale }: Entry): string {
  const search = locale ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : '';
  return kind === 'singleType'
    ? `/content-manager/single-types/${contentType}${search}`
    : `/content-manager/collection-types/${contentType}/${documentId}${search}`;
}
