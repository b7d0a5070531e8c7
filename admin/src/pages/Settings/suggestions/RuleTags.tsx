import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Vocabulary } from '../../../../../server/src/contracts/vocabulary';
import { TagSelect } from '../../../components/TagSelect';
import { useText } from '../../../i18n/useText';
import type { RuleDraft } from './ruleDraft';

interface Props {
  draft: RuleDraft;
  vocabulary: Vocabulary;
  /** Whether one of them still has to be chosen. */
  isMissing: boolean;
  onChange: (part: Partial<RuleDraft>) => void;
}

/** What a rule suggests: stages of one journey, and segments. */
export function RuleTags({ draft, vocabulary, isMissing, onChange }: Props) {
  const t = useText();
  const { journeys, segments } = vocabulary;
  const stages = journeys.find(({ key }) => key === draft.journey)?.stages ?? [];
  const several = (
    field: 'stages' | 'segments',
    label: string,
    options: readonly { key: string; name: string; color?: string }[]
  ) => (
    <Field.Root
      flex="1 1 20rem"
      error={isMissing && field === 'stages' ? t('refusal.ruleGivesNothing') : undefined}
    >
      <Field.Label>{label}</Field.Label>
      <TagSelect
        placeholder={t('backFill.tags.none')}
        options={options}
        value={draft[field]}
        onChange={(keys) => onChange({ [field]: keys })}
      />
      <Field.Error />
    </Field.Root>
  );
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-start">
      {journeys.length > 1 && (
        <Field.Root flex="1 1 100%">
          <Field.Label>{t('filter.journey')}</Field.Label>
          <SingleSelect
            value={draft.journey}
            onChange={(journey) => onChange({ journey: String(journey), stages: [] })}
          >
            {journeys.map(({ key, name }) => (
              <SingleSelectOption key={key} value={key}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      {several('stages', t('panel.stages'), stages)}
      {segments.length > 0 && several('segments', t('panel.segments'), segments)}
    </Flex>
  );
}
