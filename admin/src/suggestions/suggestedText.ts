import type { Suggestion } from '../../../server/src/contracts/suggestions';
import type { Translate } from '../i18n/useText';

/** `Retention · 82 %`, or where it comes from a rule, that it does. */
export const suggestedText = ({ name, by, confidence }: Suggestion, t: Translate): string =>
  by === 'rule' ? t('suggest.byRule', { name }) : t('suggest.learned', { name, share: confidence });
