/** Ids that one statement may name, besides what else it asks for, on every database. */
export const IDS = 5000;

/** A long list in lists of at most `size`. */
export function* chunks<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}
