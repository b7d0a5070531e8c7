import { Flex } from '@strapi/design-system';
import type { useModels } from '../../../../api/models';
import type { useModelChoice } from '../../../../components/models/useModelChoice';
import { Retriable } from '../../../../components/Retriable';
import { TextField } from '../../../../components/TextField';
import { useText } from '../../../../i18n/useText';
import { ModelSource } from '../ModelSource';

interface Props {
  models: ReturnType<typeof useModels>;
  choice: ReturnType<typeof useModelChoice>;
  name: string;
  onName: (name: string) => void;
  nameError: string | undefined;
  /** Of the journey. */
  journeyKey: string;
}

/** The first step: which model, in which language, and what the journey is called then. */
export function ModelStep({ models, choice, name, onName, nameError, journeyKey }: Props) {
  const t = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Retriable label={t('models.model')}>
        <ModelSource models={models} choice={choice} />
      </Retriable>
      <TextField
        label={t('field.name')}
        name="name"
        value={name}
        onChange={onName}
        hint={t('journeys.model.key', { key: journeyKey })}
        error={nameError}
        required
      />
    </Flex>
  );
}
