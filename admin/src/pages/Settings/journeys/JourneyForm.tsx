import { Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { JourneyItem } from '../../../../../server/src/contracts/vocabulary';
import { fieldMessages } from '../../../api/errors';
import { useUpdateJourney } from '../../../api/journeys';
import { FormModal } from '../../../components/FormModal';
import { TextField } from '../../../components/TextField';
import { useNotify } from '../../../components/useNotify';
import { useText } from '../../../i18n/useText';

interface Props {
  journey: JourneyItem;
  onClose: () => void;
}

/** Name and description of a journey. */
export function JourneyForm({ journey, onClose }: Props) {
  const t = useText();
  const notify = useNotify();
  const update = useUpdateJourney(journey.documentId);
  const [name, setName] = useState(journey.name);
  const [description, setDescription] = useState(journey.description ?? '');
  const [isMissing, setMissing] = useState(false);
  const messages = fieldMessages(update.error);

  const save = async () => {
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    try {
      await update.mutateAsync({ name: name.trim(), description: description.trim() || null });
      notify.success(t('state.saved', { name: name.trim() }));
      onClose();
    } catch {
      // Shown in the form, from the change's own state.
    }
  };

  return (
    <FormModal
      title={t('journeys.rename.title', { name: journey.name })}
      submitLabel={t('action.save')}
      onSubmit={save}
      onClose={onClose}
      isChanged={name !== journey.name || description !== (journey.description ?? '')}
      isPending={update.isPending}
      error={update.error}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <TextField
          label={t('field.name')}
          name="name"
          value={name}
          onChange={setName}
          required
          error={isMissing ? t('error.nameMissing') : messages.name}
        />
        <TextField
          label={t('field.key')}
          name="key"
          value={journey.key}
          onChange={() => {}}
          hint={t('field.key.fixed')}
          disabled
        />
        <TextField
          label={t('field.description')}
          name="description"
          value={description}
          onChange={setDescription}
          error={messages.description}
          multiline
        />
      </Flex>
    </FormModal>
  );
}
