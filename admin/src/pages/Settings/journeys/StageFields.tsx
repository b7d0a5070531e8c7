import { Grid } from '@strapi/design-system';
import type { TextKey } from '../../../i18n/message';
import { ChoiceField } from '../../../components/ChoiceField';
import { ColorField } from '../../../components/ColorField';
import { ListField } from '../../../components/list/ListField';
import { TextField } from '../../../components/TextField';
import { useText } from '../../../i18n/useText';
import type { StageDraft } from './stageDraft';

interface Props {
  draft: StageDraft;
  onChange: (part: Partial<StageDraft>) => void;
  errorOf: (field: keyof StageDraft) => string | undefined;
  /** Only a new stage may choose its key. */
  isNew: boolean;
}

type ListName = 'questions' | 'formats' | 'channels';
type TextName = Exclude<keyof StageDraft, ListName | 'phase' | 'color'>;

interface TextOptions {
  required?: boolean;
  hint?: TextKey;
  disabled?: boolean;
  digits?: boolean;
  multiline?: boolean;
}

/** What a stage is, what is wanted of it, and what its content is made from. */
export function StageFields({ draft, onChange, errorOf, isNew }: Props) {
  const t = useText();
  const text = (name: TextName, col: number, options: TextOptions = {}) => (
    <Grid.Item col={col} xs={12} alignItems="flex-start">
      <TextField
        {...options}
        label={t(`field.${name}`)}
        name={name}
        value={draft[name]}
        onChange={(value) => onChange({ [name]: value })}
        hint={options.hint && t(options.hint)}
        error={errorOf(name)}
      />
    </Grid.Item>
  );
  const list = (name: ListName, col: number, hint?: TextKey) => (
    <Grid.Item col={col} xs={12} alignItems="flex-start">
      <ListField
        label={t(`field.${name}`)}
        items={draft[name]}
        onChange={(items) => onChange({ [name]: items })}
        hint={hint && t(hint)}
        error={errorOf(name)}
      />
    </Grid.Item>
  );
  return (
    <Grid.Root gap={5}>
      {text('name', 6, { required: true })}
      {text('key', 6, { hint: isNew ? 'field.key.made' : 'field.key.fixed', disabled: !isNew })}
      <Grid.Item col={12} xs={12} alignItems="flex-start">
        <ChoiceField
          label={t('field.phase')}
          value={draft.phase}
          onChange={(phase) => onChange({ phase })}
          options={[
            { value: 'before', label: t('phase.before') },
            { value: 'after', label: t('phase.after') },
          ]}
        />
      </Grid.Item>
      <Grid.Item col={12} xs={12} alignItems="flex-start">
        <ColorField
          label={t('field.color')}
          value={draft.color}
          onChange={(color) => onChange({ color })}
          error={errorOf('color')}
        />
      </Grid.Item>
      {text('targetMin', 6, { digits: true, hint: 'field.targetMin.hint' })}
      {text('targetMax', 6, { digits: true, hint: 'field.targetMax.hint' })}
      {text('staleAfterDays', 12, { digits: true, hint: 'field.staleAfterDays.hint' })}
      {text('description', 6, { multiline: true, hint: 'field.stageDescription.hint' })}
      {text('goal', 6, { multiline: true, hint: 'field.goal.hint' })}
      {list('questions', 12, 'field.questions.hint')}
      {list('formats', 6)}
      {list('channels', 6)}
    </Grid.Root>
  );
}
