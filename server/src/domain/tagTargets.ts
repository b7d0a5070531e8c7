/** One version of an entry, as it is in the database. */
export interface Version {
  /** Id of the version's row. */
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
  /** Whether it is the published one of two; false for types without draft & publish. */
  readonly published: boolean;
}

/** What is known of the content type of an entry that is to be tagged. */
export interface TypeFacts {
  readonly contentType: string;
  readonly localized: boolean;
  readonly locales: readonly string[];
  readonly defaultLocale: string | null;
  /** Versions of the documents asked for. */
  readonly versions: readonly Version[];
  /** Ids of the versions that the caller may update; null for all. */
  readonly allowed: ReadonlySet<number> | null;
}

export interface Address {
  readonly documentId: string;
  readonly locale?: string | null;
}

/** The versions of an entry that are to be tagged, or why they can't be. */
export type Targets = { readonly versions: readonly Version[] } | Refusal;

/** Why an entry can't be tagged: for people who read English, and for those who translate. */
export interface Refusal {
  readonly refusal: string;
  readonly reason: RefusalReason;
}

/** Only undoing minds that somebody else has tagged it since, or that a stage or segment of it is gone. */
export type RefusalReason =
  | 'locale'
  | 'missing'
  | 'forbidden'
  | 'contentType'
  | 'changed'
  | 'vocabulary';

const EVERY_LOCALE = '*';

export function tagTargets({ documentId, locale }: Address, facts: TypeFacts): Targets {
  const { contentType, localized, locales, allowed } = facts;
  if (locale && !localized) {
    const refusal = `locale: "${locale}" was given, but ${contentType} is not localised`;
    return { refusal, reason: 'locale' };
  }
  const wanted = locale ?? facts.defaultLocale;
  const inEvery = !localized || wanted === EVERY_LOCALE;
  if (!inEvery && !locales.includes(wanted ?? '')) {
    const allowedLocales = [...locales, EVERY_LOCALE].join(', ');
    const refusal = `locale: "${wanted}" is unknown; allowed: ${allowedLocales}`;
    return { refusal, reason: 'locale' };
  }
  const versions = facts.versions.filter(
    (version) => version.documentId === documentId && (inEvery || version.locale === wanted)
  );
  if (versions.length === 0) {
    const where = inEvery ? '' : ` in the locale "${wanted}"`;
    const refusal = `documentId: there is no ${contentType} "${documentId}"${where}`;
    return { refusal, reason: 'missing' };
  }
  // Rights are those to the draft, where there is one: that is what an editor updates.
  const hasDraft = ({ locale: own }: Version): boolean =>
    versions.some((version) => !version.published && version.locale === own);
  const judged = versions.filter((version) => !version.published || !hasDraft(version));
  if (allowed && judged.some(({ id }) => !allowed.has(id))) {
    const refusal = `You may not update ${contentType} "${documentId}"`;
    return { refusal, reason: 'forbidden' };
  }
  return { versions };
}
