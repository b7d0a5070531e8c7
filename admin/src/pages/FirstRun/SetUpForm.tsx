import { Flex } from '@strapi/design-system';
import { useId, useState } from 'react';
import type { Site } from '../../../../server/src/contracts/site';
import type { BuiltInModel } from '../../../../server/src/domain/models/BuiltInModel';
import { useApplyModel } from '../../api/journeys';
import { useSaveSettings } from '../../api/settings';
import { ContentTypePicker } from '../../components/contentTypes/ContentTypePicker';
import { ErrorNotice } from '../../components/ErrorNotice';
import { LanguagePicker } from '../../components/models/LanguagePicker';
import { ModelPicker } from '../../components/models/ModelPicker';
import { useModelChoice } from '../../components/models/useModelChoice';
import { useText } from '../../i18n/useText';
import { StartBar } from './StartBar';
import { Step } from './Step';

interface Props {
  models: BuiltInModel[];
  types: Site['contentTypes'];
  onDone: () => void;
}

/** Model, language, content types, and off. */
export function SetUpForm({ models, types, onDone }: Props) {
  const t = useText();
  const id = useId();
  const saveSettings = useSaveSettings();
  const applyModel = useApplyModel();
  const { model, language, wanted, chooseModel, chooseLanguage } = useModelChoice(models);
  const [ticked, setTicked] = useState(() =>
    types.filter(({ suggested }) => suggested).map(({ uid }) => uid)
  );

  const start = async () => {
    if (!model) return;
    const countedContentTypes = ticked.length === types.length ? 'all' : ticked;
    try {
      // The journey comes last: with it this page gives way to the matrix, and a failure before it
      // can be tried again without making a second journey.
      await saveSettings.mutateAsync({ countedContentTypes });
      await applyModel.mutateAsync({ model: model.key, language });
      onDone();
    } catch {
      // Shown below, from the changes' own state.
    }
  };

  const error = saveSettings.error ?? applyModel.error;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Step
        number={1}
        headingId={`${id}-model`}
        title={t('firstRun.model')}
        text={t('firstRun.model.text')}
      >
        <ModelPicker
          models={models}
          chosen={model?.key}
          onChoose={chooseModel}
          language={wanted}
          labelledBy={`${id}-model`}
        />
      </Step>
      {model && (
        <Step
          number={2}
          headingId={`${id}-language`}
          title={t('firstRun.language')}
          text={t('firstRun.language.text')}
        >
          <LanguagePicker
            model={model}
            language={language}
            onChoose={chooseLanguage}
            labelledBy={`${id}-language`}
          />
        </Step>
      )}
      <Step
        number={3}
        headingId={`${id}-types`}
        title={t('firstRun.types')}
        text={t('firstRun.types.text')}
      >
        <ContentTypePicker
          types={types}
          ticked={ticked}
          onChange={setTicked}
          label={t('firstRun.types')}
        />
      </Step>
      {error && <ErrorNotice error={error} />}
      <StartBar
        model={model}
        language={language}
        counted={ticked.length}
        canStart={model !== undefined && (ticked.length > 0 || types.length === 0)}
        isPending={saveSettings.isPending || applyModel.isPending}
        onStart={() => void start()}
      />
    </Flex>
  );
}
