import type { Matrix } from '../../../../server/src/contracts/report';
import { useSite } from '../../api/site';
import { useCanConfigure } from '../../components/useCanConfigure';

/** No stages; no type with the fields; none that is counted; none of those that the user may read. */
export type EmptyReason = 'stages' | 'types' | 'uncounted' | 'columns';

/** Why there is no matrix to draw; null where there is one. */
export function useEmptyReason(matrix: Matrix | undefined): EmptyReason | null {
  const { data: site } = useSite();
  // Only who may configure is told of all content types.
  const canConfigure = useCanConfigure();
  if (!matrix) return null;
  if (matrix.rows.length === 0) return 'stages';
  const hasCounted = site?.contentTypes.some(({ counted }) => counted) ?? true;
  if (matrix.columns.length > 0 && hasCounted) return null;
  if (!canConfigure || hasCounted) return 'columns';
  return site?.contentTypes.length === 0 ? 'types' : 'uncounted';
}
