import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { CellDay } from '../../../../server/src/contracts/trend';
import { useCellTrend } from '../../api/trend';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useText } from '../../i18n/useText';
import { daysAgo, pointsOf, timeOf, withNow } from './points';
import { NumbersTable } from './NumbersTable';
import { TrendChart } from './TrendChart';
import { useDayText } from './useDayText';

interface Props {
  query: Omit<Parameters<typeof useCellTrend>[0], 'since'>;
}

const PERIOD = 365;
const COUNTS = ['published', 'draft', 'stale'] as const;

/** How many pieces a cell held each day; nothing where there is no snapshot of it. */
export default function CellTrend({ query }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  const dayText = useDayText();
  const [isTable, setTable] = useState(false);
  const { data, error, refetch } = useCellTrend({ ...query, since: daysAgo(PERIOD) });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  const first = data?.days[0];
  if (!data || !first) return null;
  const days = withNow(data.days, data.now);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {t('trend.cell')}
      </Typography>
      <Typography>
        {t('trend.cell.text', {
          now: data.now.published,
          then: first.published,
          day: dayText(timeOf(first.day)),
        })}
      </Typography>
      {isTable ? (
        <NumbersTable
          label={t('trend.values', { name: t('trend.cell') })}
          days={days}
          columns={COUNTS.map((key) => ({
            key,
            name: t(`trend.${key}`),
            value: (day: CellDay) => formatNumber(day[key]),
          }))}
        />
      ) : (
        <TrendChart
          points={pointsOf(days.map(({ day, published }) => ({ day, value: published })))}
          label={t('trend.cell')}
          format={(value) => formatNumber(value)}
          isSmall
        />
      )}
      <Box>
        <Button variant="tertiary" size="S" onClick={() => setTable(!isTable)}>
          {t(isTable ? 'trend.chart' : 'trend.table')}
        </Button>
      </Box>
    </Flex>
  );
}
