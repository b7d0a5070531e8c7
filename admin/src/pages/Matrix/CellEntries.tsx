import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { lazy, Suspense, useRef } from 'react';
import type { Axis, Matrix } from '../../../../server/src/contracts/report';
import { useEntries } from '../../api/reports';
import type { ReportQuery } from '../../api/reports';
import { EmptyNotice } from '../../components/EmptyNotice';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Loading } from '../../components/Loading';
import { Retriable } from '../../components/Retriable';
import { useReturnFocus } from '../../components/useReturnFocus';
import { useText } from '../../i18n/useText';
import { buttonOf, findCell, queryFor, UNTAGGED } from './cellAddress';
import type { CellAddress } from './cellAddress';
import { CellFooter } from './CellFooter';
import { EntryRow } from './EntryRow';
import type { PlannedPlace } from './plan/PlanForm';
import { PlannedBrief } from './plan/PlannedBrief';
import { WhyCell } from './why/WhyCell';

const CellTrend = lazy(() => import('../Trend/CellTrend'));

interface Props {
  cell: CellAddress;
  matrix: Matrix;
  axis: Axis;
  filters: ReportQuery;
  onClose: () => void;
  /** Left out where the user may not create what would be in the cell. */
  onCreate?: (purpose: string) => void;
  /** The same for who may not tag that. */
  onTag?: (purpose: string) => void;
  /** What it is to a plan; null where plans say nothing of it. */
  place: Omit<PlannedPlace, 'title'> | null;
  /** The same for who may not plan that. */
  onPlan?: (title: string) => void;
  /** Where what isn't tagged is; left out where the user may tag none of it. */
  toTag?: string;
}

/** The entries that a cell counts, each a link into the Content Manager. */
export function CellEntries(props: Props) {
  const { cell, matrix, axis, filters, onClose, onCreate, onTag, onPlan, place, toTag } = props;
  const t = useText();
  const returnFocus = useReturnFocus(() => buttonOf(cell));
  const found = findCell(matrix, axis, cell, t);
  const verdict = found?.verdict;
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
            {verdict && verdict !== 'empty' && !entries.error && (
              <WhyCell query={{ ...filters, columns: axis, ...cell }} />
            )}
            {place && <PlannedBrief place={place} />}
            {place && filters.locale === undefined && (
              <Suspense fallback={null}>
                <CellTrend
                  query={{
                    journey: place.journey,
                    contentType: filters.contentType,
                    stage: place.stage.key,
                    segment: place.segment,
                  }}
                />
              </Suspense>
            )}
            <Typography textColor="neutral600" role="status">
              {[
                total === undefined ? null : t('entries.count', { count: total }),
                verdict === 'empty' && t('verdict.empty.help'),
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
          <CellFooter onClose={onClose} toTag={total ? toTag : undefined} />
        ) : (
          <CellFooter
            onClose={onClose}
            onCreate={onCreate && (() => onCreate(title))}
            onTag={onTag && (() => onTag(title))}
            onPlan={onPlan && (() => onPlan(title))}
          />
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
