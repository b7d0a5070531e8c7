import type { TrendDay } from '../../../../server/src/contracts/trend';
import type { Named } from '../../../../server/src/domain/journey';
import { usePercent } from '../../i18n/usePercent';
import { useText } from '../../i18n/useText';
import { NumbersTable } from './NumbersTable';

interface Props {
  label: string;
  of: 'segments' | 'stages';
  names: readonly Named[];
  days: readonly TrendDay[];
}

/** The score of each segment or stage. */
export function PartsTable({ label, of, names, days }: Props) {
  const t = useText();
  const percent = usePercent();
  const columns = names.map(({ key, name }) => ({
    key,
    name,
    value: (day: TrendDay): string => {
      const score = day[of].find((part) => part.key === key)?.score ?? null;
      return score === null ? '–' : percent(score);
    },
  }));
  return <NumbersTable label={t('trend.values', { name: label })} days={days} columns={columns} />;
}
