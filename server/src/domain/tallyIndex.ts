import { NOTHING, sum } from './tally';
import type { Counts, Tally, TallyPart, TallyScope } from './tally';

/** Which documents to count. Without `contentType`, those of all content types together. */
export interface Place {
  readonly part: TallyPart;
  readonly scope?: TallyScope;
  readonly contentType?: string;
  readonly stage?: string;
  /** `null` is general content. */
  readonly segment?: string | null;
  /** Of scope `locale` alone; content types that are not localised count in every locale. */
  readonly locale?: string;
}

export type TallyIndex = (place: Place) => Counts;

const ANY = '*';

const keyOf = (...parts: (string | null | undefined)[]): string =>
  parts.map((part) => part ?? '').join('|');

/** Makes the database's answer fit to be asked, each question in constant time. */
export function indexTallies(tallies: readonly Tally[]): TallyIndex {
  const index = new Map<string, Counts>();
  for (const tally of tallies) {
    const { scope, part, stage, segment, locale, contentType } = tally;
    for (const type of [contentType, ANY]) {
      const key = keyOf(scope, part, type, stage, segment, locale);
      index.set(key, sum([index.get(key) ?? NOTHING, tally]));
    }
  }
  return ({ part, scope = 'document', contentType = ANY, stage, segment, locale }) => {
    const at = (where?: string): Counts =>
      index.get(keyOf(scope, part, contentType, stage, segment, where)) ?? NOTHING;
    return locale === undefined ? at() : sum([at(locale), at()]);
  };
}
