import { Flex, Grid } from '@strapi/design-system';
import { useState } from 'react';
import type { JourneyItem } from '../../../../../server/src/contracts/vocabulary';
import { fieldMessages } from '../../../api/errors';
import { useUpdateJourney } from '../../../api/journeys';
import { FormModal } from '../../../components/FormModal';
import { targetOf, targetProblems, targetTextOf } from '../../../components/targetText';
import { TextField } from '../../../components/TextField';
import { useNotify } from '../../../components/useNotify';
import { useText } from '../../../i18n/useText';

interface Props {
  journey: JourneyItem;
  onClose: () => void;
}

/** Name and description of a journey, and how much is wanted where a stage doesn't say. */
export function JourneyForm({ journey, onClose }: Props) {
  const t = useText();
  const notify = useNotify();
  const update = useUpdateJourney(journey.documentId);
  const [name, setName] = useState(journey.name);
  const [description, setDescription] = useState(journey.description ?? '');
  const initial = targetTextOf(journey);
  const [target, setTarget] = useState(initial);
  const [isMissing, setMissing] = useState(false);
  const problems = targetProblems(target);
  const messages = fieldMessages(update.error, t);

  const save = async () => {
    setMissing(name.trim() === '');
    if (name.trim() === '' || Object.keys(problems).length > 0) return;
    try {
      await update.mutateAsync({
        name: name.trim(),
        description: description.trim() || null,
        ...targetOf(target),
      });
      notify.success(t('state.saved', { name: name.trim() }));
      onClose();
    } catch {
      // Shown in the form, from the change's own state.
    }
  };

  return (
    <FormModal
      title={t('journeys.edit.title', { name: journey.name })}
      submitLabel={t('action.save')}
      onSubmit={save}
      onClose={onClose}
      isChanged={
        name !== journey.name ||
        description !== (journey.description ?? '') ||
        JSON.stringify(target) !== JSON.stringify(initial)
      }
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
        <Grid.Root gap={4}>
          {(['targetMin', 'targetMax'] as const).map((field) => (
            <Grid.Item key={field} col={6} xs={12} alignItems="flex-start">
              <TextField
                label={t(`plan.${field}`)}
                name={field}
                value={target[field]}
                onChange={(value) => setTarget((before) => ({ ...before, [field]: value }))}
                hint={field === 'targetMin' ? t('journeys.target.hint') : undefined}
                error={problems[field] ? t(problems[field]) : messages[field]}
                digits
              />
            </Grid.Item>
          ))}
        </Grid.Root>
      </Flex>
    </FormModal>
  );
}
