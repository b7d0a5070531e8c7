import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Matrix } from '../../../../server/src/contracts/report';
import { useText } from '../../i18n/useText';

/** The share of stages and segments that are covered, and how much content there is. */
export function Score({ totals }: { totals: Matrix['totals'] }) {
  const t = useText();
  const { formatNumber } = useIntl();
  return (
    <Flex direction="column" alignItems="flex-end">
      <Typography variant="beta" tag="p">
        {t('score.covered', {
          share: formatNumber(totals.score, { style: 'percent', maximumFractionDigits: 0 }),
        })}
      </Typography>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {t('score.totals', {
          published: totals.published,
          draft: totals.draft,
          untagged: totals.untagged,
        })}
      </Typography>
    </Flex>
  );
}
