import { Box, Flex, Grid, VisuallyHidden } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Gap } from '../../../../server/src/contracts/report';
import { useGaps, useMatrix } from '../../api/reports';
import { useVocabulary } from '../../api/vocabulary';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Loading } from '../../components/Loading';
import { PageNav } from '../../components/PageNav';
import { Retriable } from '../../components/Retriable';
import { useTaggableTypes } from '../../components/useTaggableTypes';
import { useText } from '../../i18n/useText';
import { CreateEntry } from '../../newEntry/CreateEntry';
import type { Start } from '../../newEntry/CreateEntry';
import { useCreatableTypes } from '../../newEntry/useCreatableTypes';
import { AxisSwitch } from './AxisSwitch';
import { findCell } from './cellAddress';
import { CellEntries } from './CellEntries';
import { ExportMenu } from './ExportMenu';
import { Filters } from './Filters';
import { GapList } from './GapList';
import { ImportLink } from './ImportLink';
import { gapText } from '../../gaps/gapText';
import { MatrixCard } from './MatrixCard';
import { MissingCell } from './MissingCell';
import { MatrixPrint, ON_SCREEN, PRINTED } from './MatrixPrint';
import { PrintHeading } from './PrintHeading';
import { Road } from './Road';
import { Said } from './Said';
import { Score } from './Score';
import { mayCreate, placeForGap, placeInCell, startForGap, startInCell } from './startOf';
import { plannedPlace } from './plan/plannedPlace';
import type { PlannedPlace } from './plan/PlanForm';
import { useCanConfigure } from '../../components/useCanConfigure';
import { TAG } from '../../permissions';
import { TagExisting } from '../../tagExisting/TagExisting';
import type { Place } from '../../tagExisting/TagExisting';
import { taggableOf, toTagInColumn } from '../ToTag/toTagAddress';
import { useEmptyReason } from './useEmptyReason';
import { useReportAddress } from './useReportAddress';

const PlanCell = lazy(() => import('./plan/PlanCell'));

/** As many columns as a matrix has room for beside the gaps. */
const BESIDE_GAPS = 7;

/** What the content covers, and what it misses. */
export function MatrixPage() {
  const t = useText();
  const address = useReportAddress();
  const { cell } = address;
  const matrix = useMatrix({ ...address.filters, columns: address.columns });
  // Where there is no matrix, no gaps don't mean that all is well.
  const empty = useEmptyReason(matrix.data);
  const isWide = empty !== null || (matrix.data?.columns.length ?? 0) > BESIDE_GAPS;
  const gaps = useGaps(address.filters);
  const { data: vocabulary } = useVocabulary();
  const types = useCreatableTypes();
  const [start, setStart] = useState<Start | null>(null);
  const create = (purpose: string, wanted: Omit<Start, 'purpose'>): void =>
    setStart({ journey: vocabulary?.defaultJourney ?? undefined, ...wanted, purpose });
  const [place, setPlace] = useState<Place | null>(null);
  const [planned, setPlanned] = useState<PlannedPlace | null>(null);
  const canConfigure = useCanConfigure();
  const planCell =
    cell && plannedPlace(cell, address.columns, address.filters, matrix.data, vocabulary);
  const gapsHeading = useRef<HTMLHeadingElement>(null);
  const { allowedActions } = useRBAC(TAG);
  const { data: updatable = [] } = useTaggableTypes();
  const taggable = allowedActions.canTag ? updatable : [];
  const tagForGap = (gap: Gap): void => {
    const wanted = placeForGap(gap, address.filters);
    const own = wanted && taggableOf(wanted, taggable);
    if (own) setPlace({ ...own, purpose: gapText(gap, t) });
  };
  const isMissing =
    cell !== null &&
    matrix.data !== undefined &&
    !matrix.isPlaceholderData &&
    findCell(matrix.data, address.columns, cell, t) === null;
  const inCell = cell && startInCell(cell, address.columns, address.filters);
  const existing =
    cell && taggableOf(placeInCell(cell, address.columns, address.filters), taggable);

  return (
    <Page.Main>
      <Page.Title>{t('plugin.name')}</Page.Title>
      <Layouts.Header
        title={t('plugin.name')}
        subtitle={t('matrix.subtitle')}
        secondaryAction={<PageNav />}
        primaryAction={
          matrix.data && <Score totals={matrix.data.totals} filters={address.filters} />
        }
      />
      <Layouts.Content>
        <MatrixPrint />
        <VisuallyHidden>
          <Said matrix={matrix.data} gaps={empty ? undefined : gaps.data} />
        </VisuallyHidden>
        <Flex
          className={PRINTED}
          direction="column"
          alignItems="stretch"
          gap={4}
          paddingBottom={10}
        >
          {matrix.data && <PrintHeading matrix={matrix.data} filters={address.filters} />}
          <Flex className={ON_SCREEN} gap={4} wrap="wrap" alignItems="flex-end">
            <AxisSwitch value={address.columns} onChange={address.setColumns} />
            <Filters
              address={address}
              beside={
                <>
                  <ExportMenu filters={address.filters} columns={address.columns} />
                  <ImportLink />
                </>
              }
            />
          </Flex>
          <Grid.Root gap={6} gridCols={12}>
            <Grid.Item col={isWide ? 12 : 8} m={12} xs={12} direction="column" alignItems="stretch">
              <Retriable label={t('matrix.label')}>
                {matrix.data ? (
                  <MatrixCard
                    matrix={matrix.data}
                    axis={address.columns}
                    filters={address.filters}
                    empty={empty}
                    busy={matrix.isPlaceholderData}
                    onOpen={address.openCell}
                  />
                ) : (
                  <Pending error={matrix.error} onRetry={() => void matrix.refetch()} />
                )}
              </Retriable>
              {matrix.data && !empty && (
                <Box paddingTop={6}>
                  <Road matrix={matrix.data} />
                </Box>
              )}
            </Grid.Item>
            {!empty && (
              <Grid.Item
                col={isWide ? 12 : 4}
                m={12}
                xs={12}
                direction="column"
                alignItems="stretch"
              >
                <Retriable label={t('gaps.title')}>
                  {gaps.data ? (
                    <GapList
                      gaps={gaps.data}
                      headingRef={gapsHeading}
                      busy={gaps.isPlaceholderData}
                      mayCreate={(gap) => mayCreate(startForGap(gap, address.filters), types)}
                      onCreate={(gap) => create(gapText(gap, t), startForGap(gap, address.filters))}
                      taggable={taggable}
                      onWhy={address.openGap}
                      onTag={taggableOf(address.filters, taggable) ? tagForGap : undefined}
                    />
                  ) : (
                    <Pending error={gaps.error} onRetry={() => void gaps.refetch()} />
                  )}
                </Retriable>
              </Grid.Item>
            )}
          </Grid.Root>
        </Flex>
      </Layouts.Content>
      {isMissing && <MissingCell onTold={address.closeCell} />}
      {cell && matrix.data && (
        <CellEntries
          cell={cell}
          matrix={matrix.data}
          axis={address.columns}
          filters={address.filters}
          onClose={address.closeCell}
          onCreate={
            inCell && mayCreate(inCell, types) ? (purpose) => create(purpose, inCell) : undefined
          }
          toTag={toTagInColumn(cell, address.columns, address.filters, taggable)}
          onTag={existing ? (purpose) => setPlace({ ...existing, purpose }) : undefined}
          place={planCell}
          onPlan={
            planCell && canConfigure ? (title) => setPlanned({ ...planCell, title }) : undefined
          }
        />
      )}
      {place && (
        <TagExisting place={place} onClose={() => setPlace(null)} focusAfter={gapsHeading} />
      )}
      {planned && (
        <Suspense fallback={null}>
          <PlanCell place={planned} onClose={() => setPlanned(null)} />
        </Suspense>
      )}
      {start && <CreateEntry start={start} types={types} onClose={() => setStart(null)} />}
    </Page.Main>
  );
}

function Pending({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error) return <ErrorNotice error={error} onRetry={onRetry} />;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      <Loading />
    </Box>
  );
}
