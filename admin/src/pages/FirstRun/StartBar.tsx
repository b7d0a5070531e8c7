import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { BuiltInModel, Language } from '../../../../server/src/domain/models/BuiltInModel';
import { languageName } from '../../components/models/languageName';
import { sayIn } from '../../components/models/sayIn';
import { useText } from '../../i18n/useText';

interface Props {
  model: BuiltInModel | undefined;
  language: Language;
  /** How many content types count. */
  counted: number;
  canStart: boolean;
  isPending: boolean;
  onStart: () => void;
}

/** What will be made, and the button that makes it. */
export function StartBar({ model, language, counted, canStart, isPending, onStart }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const summary = () => {
    if (!model) return t('firstRun.start.noModel');
    if (!canStart) return t('contentTypes.noneTicked');
    return t('firstRun.start.summary', {
      name: sayIn(model.name, language),
      language: languageName(language, locale),
      stages: model.stages.length,
      types: counted,
    });
  };
  return (
    <Flex justifyContent="flex-end" alignItems="center" gap={4} wrap="wrap">
      <Typography textColor="neutral600" aria-live="polite">
        {summary()}
      </Typography>
      <Button size="L" onClick={onStart} loading={isPending} disabled={!canStart}>
        {t('firstRun.start')}
      </Button>
    </Flex>
  );
}
