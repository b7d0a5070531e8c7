import { Box, Flex, Grid } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useGaps, useMatrix } from '../../api/reports';
import { useVocabulary } from '../../api/vocabulary';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Loading } from '../../components/Loading';
import { useText } from '../../i18n/useText';
import { CreateEntry } from '../../newEntry/CreateEntry';
import type { Start } from '../../newEntry/CreateEntry';
import { useCreatableTypes } from '../../newEntry/useCreatableTypes';
import { AxisSwitch } from './AxisSwitch';
import { CellEntries } from './CellEntries';
import { Filters } from './Filters';
import { GapList } from './GapList';
import { gapText } from './gapText';
import { MatrixCard } from './MatrixCard';
import { Score } from './Score';
import { mayCreate, startForGap, startInCell } from './startOf';
import { useReportAddress } from './useReportAddress';

/** What the content covers, and what it misses. */
export function MatrixPage() {
  const t = useText();
  const address = useReportAddress();
  const { cell } = address;
  const matrix = useMatrix({ ...address.filters, columns: address.columns });
  const gaps = useGaps(address.filters);
  const { data: vocabulary } = useVocabulary();
  const types = useCreatableTypes();
  const [start, setStart] = useState<Start | null>(null);
  const create = (purpose: string, wanted: Omit<Start, 'purpose'>): void =>
    setStart({ journey: vocabulary?.defaultJourney ?? undefined, ...wanted, purpose });
  const inCell = cell && startInCell(cell, address.columns, address.filters);

  return (
    <Page.Main>
      <Page.Title>{t('plugin.name')}</Page.Title>
      <Layouts.Header
        title={t('plugin.name')}
        subtitle={t('matrix.subtitle')}
        primaryAction={matrix.data && <Score totals={matrix.data.totals} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={10}>
          <Flex gap={4} wrap="wrap" alignItems="flex-end">
            <AxisSwitch value={address.columns} onChange={address.setColumns} />
            <Filters address={address} />
          </Flex>
          <Grid.Root gap={6} gridCols={12}>
            <Grid.Item col={8} m={12} xs={12} direction="column" alignItems="stretch">
              {matrix.data ? (
                <MatrixCard
                  matrix={matrix.data}
                  axis={address.columns}
                  busy={matrix.isPlaceholderData}
                  onOpen={address.openCell}
                />
              ) : (
                <Pending error={matrix.error} onRetry={() => void matrix.refetch()} />
              )}
            </Grid.Item>
            <Grid.Item col={4} m={12} xs={12} direction="column" alignItems="stretch">
              {gaps.data ? (
                <GapList
                  gaps={gaps.data}
                  busy={gaps.isPlaceholderData}
                  mayCreate={(gap) => mayCreate(startForGap(gap, address.filters), types)}
                  onCreate={(gap) => create(gapText(gap, t), startForGap(gap, address.filters))}
                />
              ) : (
                <Pending error={gaps.error} onRetry={() => void gaps.refetch()} />
              )}
            </Grid.Item>
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
        />
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
