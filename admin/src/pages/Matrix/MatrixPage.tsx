import { Box, Flex, Grid, VisuallyHidden } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Gap } from '../../../../server/src/contracts/report';
import { useGaps, useMatrix } from '../../api/reports';
import { useVocabulary } from '../../api/vocabulary';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Loading } from '../../components/Loading';
import { PageNav } from '../../components/PageNav';
import { Retriable } from '../../components/Retriable';
import { useText } from '../../i18n/useText';
import { CreateEntry } from '../../newEntry/CreateEntry';
import type { Start } from '../../newEntry/CreateEntry';
import { useCreatableTypes } from '../../newEntry/useCreatableTypes';
import { AxisSwitch } from './AxisSwitch';
import { CellEntries } from './CellEntries';
import { Filters } from './Filters';
import { GapList } from './GapList';
import { gapText } from '../../gaps/gapText';
import { MatrixCard } from './MatrixCard';
import { MatrixPrint, ON_SCREEN, PRINTED } from './MatrixPrint';
import { PrintHeading } from './PrintHeading';
import { Road } from './Road';
import { Said } from './Said';
import { Score } from './Score';
import { mayCreate, placeForGap, placeInCell, startForGap, startInCell } from './startOf';
import { TAG } from '../../permissions';
import { TagExisting } from '../../tagExisting/TagExisting';
import type { Place } from '../../tagExisting/TagExisting';
import { useEmptyReason } from './useEmptyReason';
import { useReportAddress } from './useReportAddress';

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
  const { allowedActions } = useRBAC(TAG);
  const tagForGap = (gap: Gap): void => {
    const wanted = placeForGap(gap, address.filters);
    if (wanted) setPlace({ ...wanted, purpose: gapText(gap, t) });
  };
  const inCell = cell && startInCell(cell, address.columns, address.filters);

  return (
    <Page.Main>
      <Page.Title>{t('plugin.name')}</Page.Title>
      <Layouts.Header
        title={t('plugin.name')}
        subtitle={t('matrix.subtitle')}
        secondaryAction={<PageNav />}
        primaryAction={matrix.data && <Score totals={matrix.data.totals} />}
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
            <Filters address={address} />
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
                      busy={gaps.isPlaceholderData}
                      mayCreate={(gap) => mayCreate(startForGap(gap, address.filters), types)}
                      onCreate={(gap) => create(gapText(gap, t), startForGap(gap, address.filters))}
                      onTag={allowedActions.canTag ? tagForGap : undefined}
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
      {cell && matrix.data && (
        <CellEntries
          cell={cell}
          matrix={matrix.data}
          axis={address.columns}
          filters={address.filters}
          onClose={address.closeCell}
          onCreate={
            inCell && mayCreate(inCell, types)
              ? (purpose) => {
                  create(purpose, inCell);
                  address.closeCell();
                }
              : undefined
          }
          onTag={
            allowedActions.canTag
              ? (purpose) => {
                  setPlace({ ...placeInCell(cell, address.columns, address.filters), purpose });
                  address.closeCell();
                }
              : undefined
          }
        />
      )}
      {place && <TagExisting place={place} onClose={() => setPlace(null)} />}
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
