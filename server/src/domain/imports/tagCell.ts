import { folded } from '../nearestName';
import { because } from '../refusals';
import type { Refusal } from '../refusals';
import { findNamed, unknownNamed } from './named';
import type { Named } from './named';

/** Keys; none on purpose is an empty list, and null leaves the tags as they are. */
export type TagsRead = { readonly keys: readonly string[] | null } | { readonly why: Refusal };

/** Says of any cell that nothing is to stand there. */
export const NOTHING = ['-', '–', '—'];

/**
 * A cell with names or keys: one, or several with commas, semicolons, bars or line ends between them.
 * @param none words for nothing on purpose, besides a dash: `general`, `none`
 */
export function readTagCell(
  cell: string,
  known: readonly Named[],
  none: readonly string[]
): TagsRead {
  if (cell.trim() === '') return { keys: null };
  const isNone = (part: string): boolean =>
    [...NOTHING, ...none].some((word) => folded(word) === folded(part));
  if (isNone(cell)) return { keys: [] };
  // A name may have a comma in it.
  const whole = findNamed(cell, known);
  if (whole) return { keys: [whole.key] };
  const keys = new Set<string>();
  const parts = cell.split(/[,;|\n]/).map((part) => part.trim());
  for (const part of parts.filter(Boolean)) {
    if (isNone(part)) return { why: because('noneAmong', { value: part }) };
    const found = findNamed(part, known);
    if (!found) return { why: unknownNamed(part, known) };
    keys.add(found.key);
  }
  // Nothing but commas.
  return { keys: keys.size > 0 ? [...keys] : null };
}
