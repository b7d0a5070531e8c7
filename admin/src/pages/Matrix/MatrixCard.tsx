import { Box } from '@strapi/design-system';
import type { Axis, Matrix } from '../../../../server/src/contracts/report';
import type { ReportQuery } from '../../api/reports';
import { useText } from '../../i18n/useText';
import type { CellAddress } from './cellAddress';
import { CellPreview } from './CellPreview';
import { CellPreviews } from './CellPreviews';
import { EmptyMatrix } from './EmptyMatrix';
import { Legend } from './Legend';
import { MatrixTable } from './MatrixTable';
import type { EmptyReason } from './useEmptyReason';

interface Props {
  matrix: Matrix;
  axis: Axis;
  filters: ReportQuery;
  /** Why there is none to draw, where that is so. */
  empty: EmptyReason | null;
  /** Whether another report is on its way. */
  busy: boolean;
  onOpen: (cell: CellAddress) => void;
}

/** The matrix, or why there is none to draw. */
export function MatrixCard({ matrix, axis, filters, empty, busy, onOpen }: Props) {
  const t = useText();
  return (
    <Box
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 3, medium: 6 }}
      tag="section"
      aria-label={t('matrix.label')}
      aria-busy={busy}
      style={{ opacity: busy ? 0.6 : 1 }}
    >
      {empty ? (
        <EmptyMatrix reason={empty} journey={matrix.journey.key} />
      ) : (
        <>
          <CellPreviews
            preview={(cell) => (
              <CellPreview cell={cell} matrix={matrix} axis={axis} filters={filters} />
            )}
          >
            <MatrixTable matrix={matrix} axis={axis} onOpen={onOpen} />
          </CellPreviews>
          <Legend />
        </>
      )}
    </Box>
  );
}
