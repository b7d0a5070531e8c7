import { foldsOf } from './folds';
import { learnTags, mostFrequent } from './learnedTags';
import type { Example } from './classifier';

/** How often suggestions are right, of entries that were tagged already. */
export interface Measured {
  /** How many were asked. */
  asked: number;
  /** Where what came first was right, however unlikely. */
  right: number;
  /** Where something was suggested, and where that was right. */
  suggested: number;
  suggestedRight: number;
  /** How often it should have been right, as sure as it was: the confidence of all of them, added up. */
  promised: number;
  /** Where the most frequent of what was learned would have been right. */
  guessedRight: number;
}

/**
 * Learns from all parts but one and asks that one, each in its turn, with pauses.
 * @param learnedIn which of the other examples are learned from for a locale
 * @returns figures by locale
 */
export function* measure(
  examples: readonly Example[],
  parts: number,
  learnedIn: (locale: string | null, learned: readonly Example[]) => readonly Example[]
): Generator<void, Map<string | null, Measured>> {
  const found = new Map<string | null, Measured>();
  for (const { learned, asked } of foldsOf(examples, parts)) {
    for (const locale of new Set(asked.map((one) => one.locale))) {
      const own = asked.filter((one) => one.locale === locale);
      const from = learnedIn(locale, learned);
      const tags = (yield* learnTags(from))?.(locale);
      const frequent = mostFrequent(from);
      const sum = found.get(locale) ?? nothing();
      for (const { words, labels } of own) {
        const best = tags?.best(words);
        const suggested = tags?.suggested(words);
        const isRight = (key: string | undefined) =>
          Number(key !== undefined && labels.includes(key));
        sum.asked += 1;
        sum.right += isRight(best?.key);
        sum.suggested += Number(Boolean(suggested));
        sum.suggestedRight += isRight(suggested?.key);
        sum.promised += suggested?.confidence ?? 0;
        sum.guessedRight += isRight(frequent);
        yield;
      }
      found.set(locale, sum);
    }
  }
  return found;
}

const nothing = (): Measured => ({
  asked: 0,
  right: 0,
  suggested: 0,
  suggestedRight: 0,
  promised: 0,
  guessedRight: 0,
});
