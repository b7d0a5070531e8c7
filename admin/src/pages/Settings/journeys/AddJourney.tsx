import { Flex } from '@strapi/design-system';
import type { RefObject } from 'react';
import { useState } from 'react';
import { fieldMessages } from '../../../api/errors';
import { useApplyModel, useCreateJourney } from '../../../api/journeys';
import { useModels } from '../../../api/models';
import { ChoiceField } from '../../../components/ChoiceField';
import { FormModal } from '../../../components/FormModal';
import { useModelChoice } from '../../../components/models/useModelChoice';
import { Retriable } from '../../../components/Retriable';
import { TextField } from '../../../components/TextField';
import { useNotify } from '../../../components/useNotify';
import { useText } from '../../../i18n/useText';
import { ModelSource } from './ModelSource';

interface Props {
  /** With the new journey's key. */
  onAdded: (key: string) => void;
  onClose: () => void;
  focusAfter: RefObject<HTMLElement>;
}

/** A journey from one of the models, or an empty one. */
export function AddJourney({ onAdded, onClose, focusAfter }: Props) {
  const t = useText();
  const notify = useNotify();
  const models = useModels();
  const choice = useModelChoice(models.data ?? []);
  const applyModel = useApplyModel();
  const create = useCreateJourney();
  const [source, setSource] = useState<'model' | 'scratch'>('model');
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const change = source === 'model' ? applyModel : create;

  const made = () => {
    const given = name.trim() === '' ? undefined : name.trim();
    if (source === 'scratch') return given && create.mutateAsync({ name: given });
    const { model, language } = choice;
    return model && applyModel.mutateAsync({ model: model.key, language, name: given });
  };

  const add = async () => {
    setMissing(source === 'scratch' && name.trim() === '');
    try {
      const journey = await made();
      if (!journey) return;
      notify.success(t('journeys.added', { name: journey.name }));
      onAdded(journey.key);
      onClose();
    } catch {
      // Shown in the form, from the change's own state.
    }
  };

  return (
    <FormModal
      title={t('journeys.add')}
      submitLabel={t('action.add')}
      onSubmit={add}
      onClose={onClose}
      isChanged={name !== ''}
      isPending={change.isPending}
      error={change.error}
      focusAfter={focusAfter}
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <ChoiceField
          label={t('journeys.add.from')}
          value={source}
          onChange={setSource}
          options={[
            { value: 'model', label: t('journeys.add.model') },
            { value: 'scratch', label: t('journeys.add.scratch') },
          ]}
        />
        <TextField
          label={t('field.name')}
          name="name"
          value={name}
          onChange={setName}
          required={source === 'scratch'}
          hint={source === 'model' ? t('journeys.add.name.hint') : undefined}
          error={isMissing ? t('error.nameMissing') : fieldMessages(change.error, t).name}
        />
        {source === 'model' && (
          <Retriable label={t('models.model')}>
            <ModelSource models={models} choice={choice} />
          </Retriable>
        )}
      </Flex>
    </FormModal>
  );
}
