import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useRef } from 'react';
import type { Axis, Matrix } from '../../../../server/src/contracts/report';
import { useEntries } from '../../api/reports';
import type { ReportQuery } from '../../api/reports';
import { EmptyNotice } from '../../components/EmptyNotice';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Loading } from '../../components/Loading';
import { Retriable } from '../../components/Retriable';
import { useReturnFocus } from '../../components/useReturnFocus';
import { useText } from '../../i18n/useText';
import { findCell, queryFor, UNTAGGED } from './cellAddress';
import type { CellAddress } from './cellAddress';
import { CellFooter } from './CellFooter';
import { EntryRow } from './EntryRow';
import { toTagInColumn } from '../ToTag/toTagAddress';

interface Props {
  cell: CellAddress;
  matrix: Matrix;
  axis: Axis;
  filters: ReportQuery;
  onClose: () => void;
  /** Left out where the user may not create what would be in the cell. */
  onCreate?: (purpose: string) => void;
  /** The same for who may not tag. */
  onTag?: (purpose: string) => void;
}

/** The entries that a cell counts, each a link into the Content Manager. */
export function CellEntries(props: Props) {
  const { cell, matrix, axis, filters, onClose, onCreate, onTag } = props;
  const t = useText();
  const returnFocus = useReturnFocus();
  const found = findCell(matrix, axis, cell, t);
  const verdict = found?.cell?.verdict;
  const entries = useEntries(queryFor(cell, axis, filters), { enabled: found !== null });
  const items = entries.data?.pages.flatMap((page) => page.data) ?? [];
  const total = entries.data?.pages[0]?.meta.pagination.total;
  const list = useRef<HTMLUListElement>(null);
  if (!found) return null;
  const { title } = found;
  const isUntagged = cell.row === UNTAGGED;
  const showMore = async () => {
    await entries.fetchNextPage();
    // On from the first new one: after the last page the button is gone.
    setTimeout(() =>
      list.current?.querySelectorAll('li')[items.length]?.querySelector('a')?.focus()
    );
  };

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
            <Retriable label={title}>
              {entries.isPending && <Loading />}
              {entries.error && (
                <ErrorNotice error={entries.error} onRetry={() => void entries.refetch()} />
              )}
              {total === 0 && (
                <EmptyNotice title={t(isUntagged ? 'toTag.empty.title' : 'entries.empty.title')}>
                  {t(isUntagged ? 'entries.empty.untagged' : 'entries.empty.text')}
                </EmptyNotice>
              )}
              {items.length > 0 && (
                <Flex ref={list} tag="ul" direction="column" alignItems="stretch">
                  {items.map((entry) => (
                    <EntryRow key={`${entry.contentType}${entry.documentId}`} entry={entry} />
                  ))}
                </Flex>
              )}
              {entries.hasNextPage && (
                <Button
                  variant="tertiary"
                  loading={entries.isFetchingNextPage}
                  onClick={() => void showMore()}
                >
                  {t('entries.more')}
                </Button>
              )}
            </Retriable>
          </Flex>
        </Modal.Body>
        {isUntagged ? (
          <CellFooter
            onClose={onClose}
            toTag={onTag && total ? toTagInColumn(cell, axis, filters) : undefined}
          />
        ) : (
          <CellFooter
            onClose={onClose}
            onCreate={onCreate && (() => onCreate(title))}
            onTag={onTag && (() => onTag(title))}
          />
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
