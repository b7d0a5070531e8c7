import { useIntl } from 'react-intl';
import type { Gap, Matrix } from '../../../../server/src/contracts/report';
import { useText } from '../../i18n/useText';

interface Props {
  matrix: Matrix | undefined;
  gaps: readonly Gap[] | undefined;
}

/** Tells who can't see it what a filter leaves of the report. */
export function Said({ matrix, gaps }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  return (
    <span role="status">
      {matrix &&
        gaps &&
        [
          t('score.covered', {
            share: formatNumber(matrix.totals.score, {
              style: 'percent',
              maximumFractionDigits: 0,
            }),
          }),
          t('gaps.count', { count: gaps.length }),
        ].join(' · ')}
    </span>
  );
}
