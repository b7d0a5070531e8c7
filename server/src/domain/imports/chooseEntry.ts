/** An entry that goes by what a file says; its locale is null where its content type isn't localised. */
export interface FoundEntry {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | null;
}

interface Wanted {
  /** As the file says; null where it doesn't. */
  readonly locale: string | null;
  /** Words that may say it: parts of an address on the web. */
  readonly hints: readonly string[];
  readonly defaultLocale: string | null;
}

/** The entry that is meant; several where that can't be told, and null where there is none. */
export function chooseEntry(
  found: readonly FoundEntry[],
  { locale, hints, defaultLocale }: Wanted
): FoundEntry | readonly FoundEntry[] | null {
  const within = found.filter((one) => locale === null || [null, locale].includes(one.locale));
  if (within.length < 2) return within[0] ?? null;
  const hinted = within.filter((one) => one.locale !== null && hints.includes(one.locale));
  if (hinted.length === 1) return hinted[0] ?? null;
  const documents = new Set(within.map((one) => `${one.contentType} ${one.documentId}`));
  if (documents.size > 1) return within;
  // Of one document's locales, as wherever an entry is named without one.
  return within.find((one) => one.locale === defaultLocale) ?? within;
}
