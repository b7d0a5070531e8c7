import type { Axis, Matrix, MatrixCell } from '../../../../server/src/contracts/report';
import { GENERAL } from './startOf';

/** A cell's verdict, or that it is empty and that is no gap. */
export type ShownVerdict = MatrixCell['verdict'] | 'empty';

/** Beside segments, general content is wanted of nobody: where there is none, no gap is reported. */
export function shownVerdict(
  { column, verdict }: MatrixCell,
  axis: Axis,
  columns: Matrix['columns']
): ShownVerdict {
  const isBesideSegments = axis === 'segment' && column === GENERAL && columns.length > 1;
  return verdict === 'missing' && isBesideSegments ? 'empty' : verdict;
}
