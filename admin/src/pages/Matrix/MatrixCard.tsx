import { Box } from '@strapi/design-system';
import type { Axis, Matrix } from '../../../../server/src/contracts/report';
import { EmptyNotice } from '../../components/EmptyNotice';
import { useText } from '../../i18n/useText';
import { Legend } from './Legend';
import { MatrixTable } from './MatrixTable';
import type { CellAddress } from './useReportAddress';

interface Props {
  matrix: Matrix;
  axis: Axis;
  /** Whether another report is on its way. */
  busy: boolean;
  onOpen: (cell: CellAddress) => void;
}

/** The matrix, or why there is none to draw. */
export function MatrixCard({ matrix, axis, busy, onOpen }: Props) {
  const t = useText();
  const empty = emptyReason(matrix);
  return (
    <Box
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={6}
      aria-busy={busy}
      style={{ opacity: busy ? 0.6 : 1 }}
    >
      {empty ? (
        <EmptyNotice title={t(`matrix.empty.${empty}.title`)}>
          {t(`matrix.empty.${empty}.text`)}
        </EmptyNotice>
      ) : (
        <>
          <MatrixTable matrix={matrix} axis={axis} onOpen={onOpen} />
          <Legend />
        </>
      )}
    </Box>
  );
}

function emptyReason({ rows, columns }: Matrix): 'stages' | 'columns' | null {
  if (rows.length === 0) return 'stages';
  return columns.length === 0 ? 'columns' : null;
}
