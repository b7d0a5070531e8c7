import type { Axis, Matrix } from '../../../../server/src/contracts/report';
import type { ReportQuery } from '../../api/reports';
import type { Translate } from '../../i18n/useText';
import { columnName } from './columnName';
import { shownVerdict } from './shownVerdict';
import type { ShownVerdict } from './shownVerdict';

/** A stage, or what stands for none, and a column. */
export interface CellAddress {
  row: string;
  column: string;
}

/** The row of the matrix that holds documents without a stage. */
export const UNTAGGED = 'none';

/** No key has such a sign. */
const BETWEEN = '~';

export const cellId = ({ row, column }: CellAddress): string => `${row}${BETWEEN}${column}`;

export function cellOf(id: string | null | undefined): CellAddress | null {
  const [row, column] = id?.split(BETWEEN) ?? [];
  return row && column ? { row, column } : null;
}

/** The button that stands for a cell on the page. */
export const buttonOf = (cell: CellAddress): HTMLElement | null =>
  document.querySelector(`[data-cell="${CSS.escape(cellId(cell))}"]`);

/**
 * What asks for the entries behind a cell: its column narrows what the filters leave. A filter by segment
 * chooses cells of stages; what has no stage is counted for all.
 */
export function queryFor(
  { row, column }: CellAddress,
  axis: Axis,
  filters: ReportQuery
): ReportQuery {
  if (row !== UNTAGGED) return { ...filters, stage: row, [axis]: column };
  const { segment: _, ...others } = filters;
  return { ...others, stage: 'none', [axis]: column };
}

interface FoundCell {
  /** Stage × column. */
  readonly title: string;
  /** Undefined in the row of what isn't tagged. */
  readonly verdict: ShownVerdict | undefined;
  /** How many entries stand there. */
  readonly entries: number;
}

/** The cell of that address; null where the matrix has none. */
export function findCell(
  matrix: Matrix,
  axis: Axis,
  { row, column }: CellAddress,
  t: Translate
): FoundCell | null {
  const stage = matrix.rows.find(({ key }) => key === row);
  const across = matrix.columns.find(({ key }) => key === column);
  if (!across || (!stage && row !== UNTAGGED)) return null;
  const cell = matrix.cells.find((one) => one.row === row && one.column === column);
  const counts = cell ?? matrix.untagged.find((one) => one.column === column);
  return {
    title: t('entries.title', {
      row: stage?.name ?? t('matrix.untagged'),
      column: columnName(across, axis, t),
    }),
    verdict: cell && shownVerdict(cell, axis, matrix.columns),
    entries: counts ? counts.published + counts.draft : 0,
  };
}
