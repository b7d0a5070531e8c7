import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { Axis, Matrix } from '../../../../server/src/contracts/report';
import { useEntries } from '../../api/reports';
import type { ReportQuery } from '../../api/reports';
import { EmptyNotice } from '../../components/EmptyNotice';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Loading } from '../../components/Loading';
import { useReturnFocus } from '../../components/useReturnFocus';
import { useText } from '../../i18n/useText';
import { columnName } from './columnName';
import { EntryRow } from './EntryRow';
import { UNTAGGED } from './useReportAddress';
import type { CellAddress } from './useReportAddress';

interface Props {
  cell: CellAddress;
  matrix: Matrix;
  axis: Axis;
  filters: ReportQuery;
  onClose: () => void;
  /** Left out where the user may not create what would be in the cell. */
  onCreate?: (purpose: string) => void;
}

/** The entries that a cell counts, each a link into the Content Manager. */
export function CellEntries({ cell, matrix, axis, filters, onClose, onCreate }: Props) {
  const t = useText();
  const returnFocus = useReturnFocus();
  const row = matrix.rows.find(({ key }) => key === cell.row);
  const column = matrix.columns.find(({ key }) => key === cell.column);
  const verdict = matrix.cells.find(
    (one) => one.row === cell.row && one.column === cell.column
  )?.verdict;
  const entries = useEntries({ ...queryFor(cell, axis, filters) });
  const items = entries.data?.pages.flatMap((page) => page.data) ?? [];
  const total = entries.data?.pages[0]?.meta.pagination.total;
  if (!column) return null;
  const title = t('entries.title', {
    row: row?.name ?? t('matrix.untagged'),
    column: columnName(column, axis, t),
  });

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
        <Modal.Header closeLabel={t('action.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textColor="neutral600" role="status">
              {[
                total === undefined ? null : t('entries.count', { count: total }),
                verdict && t(`verdict.${verdict}.help`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
            {entries.isPending && <Loading />}
            {entries.error && (
              <ErrorNotice error={entries.error} onRetry={() => void entries.refetch()} />
            )}
            {total === 0 && (
              <EmptyNotice title={t('entries.empty.title')}>{t('entries.empty.text')}</EmptyNotice>
            )}
            {items.length > 0 && (
              <Flex tag="ul" direction="column" alignItems="stretch">
                {items.map((entry) => (
                  <EntryRow key={`${entry.contentType}${entry.documentId}`} entry={entry} />
                ))}
              </Flex>
            )}
            {entries.hasNextPage && (
              <Button
                variant="tertiary"
                loading={entries.isFetchingNextPage}
                onClick={() => void entries.fetchNextPage()}
              >
                {t('entries.more')}
              </Button>
            )}
          </Flex>
        </Modal.Body>
        {row && onCreate && (
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {t('action.close')}
            </Button>
            <Button startIcon={<Plus />} onClick={() => onCreate(title)}>
              {t('create.inCell')}
            </Button>
          </Modal.Footer>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

/** A column narrows what the filters leave. */
function queryFor({ row, column }: CellAddress, axis: Axis, filters: ReportQuery): ReportQuery {
  return { ...filters, stage: row === UNTAGGED ? 'none' : row, [axis]: column };
}
