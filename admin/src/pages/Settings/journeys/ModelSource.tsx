import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { useModels } from '../../../api/models';
import { ErrorNotice } from '../../../components/ErrorNotice';
import { Loading } from '../../../components/Loading';
import { LanguagePicker } from '../../../components/models/LanguagePicker';
import { ModelPicker } from '../../../components/models/ModelPicker';
import type { useModelChoice } from '../../../components/models/useModelChoice';
import { useText } from '../../../i18n/useText';

interface Props {
  models: ReturnType<typeof useModels>;
  choice: ReturnType<typeof useModelChoice>;
}

/** Which model, in which of its languages. */
export function ModelSource({ models, choice }: Props) {
  const t = useText();
  const id = useId();
  if (!models.data) {
    if (!models.error) return <Loading />;
    return <ErrorNotice error={models.error} onRetry={() => void models.refetch()} />;
  }
  return (
    <>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography id={id} variant="pi" fontWeight="bold">
          {t('models.model')}
        </Typography>
        <ModelPicker
          models={models.data}
          chosen={choice.model?.key}
          onChoose={choice.chooseModel}
          language={choice.wanted}
          labelledBy={id}
        />
      </Flex>
      {choice.model && (
        <LanguagePicker
          model={choice.model}
          language={choice.language}
          onChoose={choice.chooseLanguage}
        />
      )}
    </>
  );
}
