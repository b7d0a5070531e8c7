export interface EntryPlace {
  readonly kind: 'collectionType' | 'singleType';
  /** Uid. */
  readonly contentType: string;
  readonly documentId: string;
  /** Null where the content type is not localised. */
  readonly locale: string | null;
}

/** Where the Content Manager edits an entry, from the panel's address on. */
export function entryAddress({ kind, contentType, documentId, locale }: EntryPlace): string {
  const search = locale ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : '';
  return kind === 'singleType'
    ? `/content-manager/single-types/${contentType}${search}`
    : `/content-manager/collection-types/${contentType}/${documentId}${search}`;
}
