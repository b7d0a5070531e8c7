import { useState } from 'react';
import type { JourneyItem } from '../../../../../../server/src/contracts/vocabulary';
import { fieldMessages } from '../../../../api/errors';
import { useChangeModel, useModelPreview } from '../../../../api/journeys';
import { useModels } from '../../../../api/models';
import { FormModal } from '../../../../components/FormModal';
import { sayIn } from '../../../../components/models/sayIn';
import { useModelChoice } from '../../../../components/models/useModelChoice';
import { useNotify } from '../../../../components/useNotify';
import { useText } from '../../../../i18n/useText';
import { changeFacts } from './changeFacts';
import { MappingStep } from './MappingStep';
import { ModelStep } from './ModelStep';
import { useJourneyName } from './useJourneyName';
import { useStageMapping } from './useStageMapping';

interface Props {
  journey: JourneyItem;
  onClose: () => void;
}

/** Replaces a journey's stages by a model's, once it is said where the tags of each go. */
export function ChangeModel({ journey, onClose }: Props) {
  const t = useText();
  const notify = useNotify();
  const models = useModels();
  const choice = useModelChoice(models.data ?? []);
  const { model, language } = choice;
  const [step, setStep] = useState<'model' | 'mapping'>('model');
  const [isMissing, setMissing] = useState(false);
  const [name, setName, isNamed] = useJourneyName(journey, models.data ?? [], choice);
  const change = useChangeModel(journey.documentId);
  // Once it is under way, there is nothing left to count.
  const isOpen = step === 'mapping' && (change.isIdle || change.isError);
  const preview = useModelPreview(journey.documentId, model?.key, language, isOpen);
  const { mapping, choose, isChanged: isMapped } = useStageMapping(model?.key, preview.data);
  const facts = preview.data && changeFacts(preview.data, mapping);
  const modelName = model ? sayIn(model.name, language) : '';

  const submit = async () => {
    if (step === 'model') {
      setMissing(name.trim() === '');
      if (model && name.trim() !== '') setStep('mapping');
      return;
    }
    if (!model || !facts) return;
    try {
      await change.mutateAsync({ model: model.key, language, name: name.trim(), mapping });
      notify.success(t('mapping.done', { name: name.trim(), model: modelName }));
      onClose();
    } catch {
      // Shown in the dialog, from the change's own state.
    }
  };
  const back = () => {
    change.reset();
    setStep('model');
  };

  return (
    <FormModal
      title={t('journeys.model.title', { name: journey.name })}
      submitLabel={
        step === 'mapping' && facts
          ? t('mapping.apply', { stages: journey.stages.length, entries: facts.entries })
          : t('action.next')
      }
      canSubmit={step === 'model' ? model !== undefined : facts !== undefined}
      isRisky={step === 'mapping' && facts !== undefined && facts.dropped > 0}
      onSubmit={submit}
      onBack={step === 'mapping' ? back : undefined}
      onClose={onClose}
      isChanged={choice.isChanged || isNamed || isMapped}
      isPending={change.isPending}
      error={change.error}
    >
      {step === 'model' ? (
        <ModelStep
          models={models}
          choice={choice}
          name={name}
          onName={setName}
          nameError={isMissing ? t('error.nameMissing') : fieldMessages(change.error, t).name}
          journeyKey={journey.key}
        />
      ) : (
        <MappingStep
          model={modelName}
          preview={preview}
          mapping={mapping}
          facts={facts}
          onChoose={choose}
        />
      )}
    </FormModal>
  );
}
