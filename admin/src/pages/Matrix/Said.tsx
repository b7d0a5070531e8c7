import type { Gap, Matrix } from '../../../../server/src/contracts/report';
import { usePercent } from '../../i18n/usePercent';
import { useText } from '../../i18n/useText';

interface Props {
  matrix: Matrix | undefined;
  gaps: readonly Gap[] | undefined;
}

/** Tells who can't see it what a filter leaves of the report. */
export function Said({ matrix, gaps }: Props) {
  const t = useText();
  const percent = usePercent();
  return (
    <span role="status">
      {matrix &&
        gaps &&
        [
          t('score.covered', {
            share: percent(matrix.totals.score),
          }),
          t('gaps.count', { count: gaps.length }),
        ].join(' · ')}
    </span>
  );
}
