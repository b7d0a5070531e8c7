import { Typography } from '@strapi/design-system';
import type { SuggestionsAnswer } from '../../../../server/src/contracts/suggestions';
import { useText } from '../../i18n/useText';

interface Props {
  /** Undefined until it is known. */
  learning: SuggestionsAnswer['learning'] | undefined;
}

/** That too little is tagged yet to learn from, and how much it takes; nothing where there is enough. */
export function LearningNotice({ learning }: Props) {
  const t = useText();
  if (!learning || learning.tagged >= learning.needed) return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {t('suggest.notEnough', { ...learning })}
    </Typography>
  );
}
