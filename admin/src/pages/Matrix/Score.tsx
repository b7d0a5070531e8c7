import { Flex, TextButton, Typography } from '@strapi/design-system';
import { lazy, Suspense, useState } from 'react';
import type { Matrix } from '../../../../server/src/contracts/report';
import type { ReportQuery } from '../../api/reports';
import { usePercent } from '../../i18n/usePercent';
import { useText } from '../../i18n/useText';
import { ON_SCREEN } from './MatrixPrint';

const ScoreReasons = lazy(() => import('./why/ScoreReasons'));

interface Props {
  totals: Matrix['totals'];
  filters: ReportQuery;
}

/** The share of stages and segments that are covered, what would raise it, and how much content there is. */
export function Score({ totals, filters }: Props) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const percent = usePercent();
  return (
    <Flex direction="column" alignItems="flex-end">
      <Typography variant="beta" tag="p">
        {t('score.covered', {
          share: percent(totals.score),
        })}
      </Typography>
      <Typography variant="pi" textColor="neutral600" textAlign="right" tag="p">
        {t('score.totals', {
          published: totals.published,
          draft: totals.draft,
          untagged: totals.untagged,
        })}
      </Typography>
      <TextButton className={ON_SCREEN} onClick={() => setOpen(true)}>
        {t('score.why')}
      </TextButton>
      {isOpen && (
        <Suspense fallback={null}>
          <ScoreReasons filters={filters} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Flex>
  );
}
