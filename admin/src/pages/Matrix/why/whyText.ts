import type { Why } from '../../../../../server/src/contracts/report';
import type { Translate } from '../../../i18n/useText';

/** What a verdict is called. */
export const verdictText = ({ verdict }: Why, t: Translate): string => t(`verdict.${verdict}`);

/** What there is in a cell, in the panel's language. */
export const whyText = (why: Why, t: Translate): string =>
  t(`why.${why.verdict}`, {
    published: why.published,
    draft: why.draft,
    stale: why.stale,
    general: why.general,
    reason: why.notApplicable ?? '',
  });

/** Who wants how much of it. */
export const ruleText = ({ by, min, max }: Why, t: Translate): string =>
  t(`why.rule.${by}`, {
    amount: t('why.amount', {
      limits: max === null ? 'least' : max === min ? 'exactly' : 'range',
      min,
      max: max ?? min,
    }),
  });
