import { useIntl } from 'react-intl';
import type { TrendDay } from '../../../../server/src/contracts/trend';
import { usePercent } from '../../i18n/usePercent';
import { useText } from '../../i18n/useText';
import { NumbersTable } from './NumbersTable';

const NUMBERS = ['published', 'draft', 'stale', 'untagged'] as const;

const gapsOf = ({ gaps }: TrendDay): number =>
  Object.values(gaps).reduce((sum, count) => sum + count, 0);

/** All numbers of every day. */
export function DaysTable({ days }: { days: readonly TrendDay[] }) {
  const t = useText();
  const { formatNumber } = useIntl();
  const percent = usePercent();
  return (
    <NumbersTable
      label={t('trend.days')}
      days={days}
      columns={[
        { key: 'score', name: t('trend.score'), value: ({ score }) => percent(score) },
        { key: 'gaps', name: t('gaps.title'), value: (day) => formatNumber(gapsOf(day)) },
        ...NUMBERS.map((key) => ({
          key,
          name: t(`trend.${key}`),
          value: (day: TrendDay) => formatNumber(day[key]),
        })),
      ]}
    />
  );
}
