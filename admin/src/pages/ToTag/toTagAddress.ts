import type { Axis } from '../../../../server/src/contracts/report';
import type { ReportQuery } from '../../api/reports';
import { PLUGIN_ID } from '../../pluginId';
import type { CellAddress } from '../Matrix/cellAddress';

/** Where entries are tagged one after the other, narrowed down as a report is. */
export function toTagAddress({ stage: _, ...filters }: ReportQuery): string {
  const search = new URLSearchParams();
  for (const [name, keys] of Object.entries(filters)) search.set(name, keys);
  return `/plugins/${PLUGIN_ID}/to-tag?${search}`;
}

/** The same for what a column has that isn't tagged. */
export const toTagInColumn = ({ column }: CellAddress, axis: Axis, filters: ReportQuery): string =>
  toTagAddress({ ...filters, [axis]: column });

/** Told on the way there: who comes so is sent to tag, and begins with the first entry. */
export const TO_WORK = { focus: 'first' } as const;

export const isSentToWork = (state: unknown): boolean =>
  (state as typeof TO_WORK | null)?.focus === TO_WORK.focus;
