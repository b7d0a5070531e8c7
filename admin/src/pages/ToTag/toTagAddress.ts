import type { Axis } from '../../../../server/src/contracts/report';
import type { ReportQuery } from '../../api/reports';
import { PLUGIN_ID } from '../../pluginId';
import type { CellAddress } from '../Matrix/cellAddress';

/**
 * The filters without content types that the user may not tag.
 * @param taggable uids of those that the user may
 * @returns null where none of them is left
 */
export function taggableOf<Query extends { contentType?: string }>(
  filters: Query,
  taggable: readonly string[]
): Query | null {
  if (filters.contentType === undefined) return taggable.length > 0 ? filters : null;
  const types = filters.contentType.split(',').filter((uid) => taggable.includes(uid));
  return types.length > 0 ? { ...filters, contentType: types.join() } : null;
}

/** Where entries are tagged one after the other, narrowed down as a report is; undefined where the user may tag none. */
export function toTagAddress(
  { stage: _, ...filters }: ReportQuery,
  taggable: readonly string[]
): string | undefined {
  const own = taggableOf(filters, taggable);
  return own ? `/plugins/${PLUGIN_ID}/to-tag?${new URLSearchParams(own)}` : undefined;
}

/** The same for what a column has that isn't tagged. */
export const toTagInColumn = (
  { column }: CellAddress,
  axis: Axis,
  filters: ReportQuery,
  taggable: readonly string[]
): string | undefined => toTagAddress({ ...filters, [axis]: column }, taggable);

/** Told on the way there: who comes so is sent to tag, and begins with the first entry. */
export const TO_WORK = { focus: 'first' } as const;

export const isSentToWork = (state: unknown): boolean =>
  (state as typeof TO_WORK | null)?.focus === TO_WORK.focus;
