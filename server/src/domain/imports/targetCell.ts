import { because } from '../refusals';
import type { Refusal } from '../refusals';
import { shorten } from '../shorten';
import { NOTHING } from './tagCell';

/** What a cell of a grid says: how much is wanted there, or why nothing is. */
export interface TargetRead {
  readonly targetMin: number | null;
  readonly targetMax: number | null;
  readonly notApplicable: string | null;
}

const NO_TARGET: TargetRead = { targetMin: null, targetMax: null, notApplicable: null };

const AT_LEAST = /^(?:≥|>=)?\s*(\d{1,6})\s*\+?$/;
const BETWEEN = /^(\d{1,6})\s*(?:[-–—]|\.\.)\s*(\d{1,6})$/;
const AT_MOST = /^(?:≤|<=)\s*(\d{1,6})$/;
const NOT_WANTED = /^n\.?\s?\/?\s?a\.?(?![\p{L}\p{N}])/iu;
const BEFORE_WHY = /^[\s:,;.–—-]+/;

/**
 * @param notWanted what says the same as n/a: as the panel words it, in any of its languages
 * @returns null where it is empty, which leaves the plan as it is
 */
export function readTargetCell(
  cell: string,
  notWanted: readonly string[]
): TargetRead | { readonly why: Refusal } | null {
  const text = cell.trim();
  if (text === '') return null;
  if (NOTHING.includes(text)) return NO_TARGET;
  const [, least] = AT_LEAST.exec(text) ?? [];
  if (least) return { ...NO_TARGET, targetMin: Number(least) };
  const [, from, to] = BETWEEN.exec(text) ?? [];
  if (from && to) return { ...NO_TARGET, targetMin: Number(from), targetMax: Number(to) };
  const [, most] = AT_MOST.exec(text) ?? [];
  if (most) return { ...NO_TARGET, targetMax: Number(most) };
  const rest = afterNotWanted(text, notWanted);
  if (rest === null) return { why: because('noTarget', { value: shorten(text) }) };
  const reason = rest.replace(BEFORE_WHY, '');
  return reason === '' ? { why: because('notWantedWhy') } : { ...NO_TARGET, notApplicable: reason };
}

/** What stands after the words that nothing is wanted; null where they aren't there. */
function afterNotWanted(text: string, words: readonly string[]): string | null {
  const [short] = NOT_WANTED.exec(text) ?? [];
  if (short !== undefined) return text.slice(short.length);
  const said = words.find((word) => text.toLowerCase().startsWith(word.toLowerCase()));
  const rest = said === undefined ? null : text.slice(said.length);
  return rest === null || /^[\p{L}\p{N}]/u.test(rest) ? null : rest;
}
