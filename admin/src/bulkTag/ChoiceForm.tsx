import { Field, Flex, Radio, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Vocabulary } from '../../../server/src/contracts/vocabulary';
import { useText } from '../i18n/useText';
import type { Selection } from './BulkTagDialog';
import { ChoiceFields } from './ChoiceFields';
import type { Choice } from './editOf';

interface Props {
  selection: Selection;
  vocabulary: Vocabulary;
  /** Key of the journey whose stages are offered. */
  journey: string | undefined;
  stages: Choice;
  segments: Choice;
  wantsAll: boolean;
  onJourney: (key: string) => void;
  onStages: (choice: Choice) => void;
  onSegments: (choice: Choice) => void;
  onWantsAll: (wantsAll: boolean) => void;
}

/** Which entries, and what to do with their stages and segments. */
export function ChoiceForm(props: Props) {
  const { selection, vocabulary, journey, stages, segments, wantsAll } = props;
  const t = useText();
  const own = vocabulary.journeys.find(({ key }) => key === journey);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {selection.all && (
        <Field.Root>
          <Field.Label>{t('bulk.which')}</Field.Label>
          <Radio.Group
            value={wantsAll ? 'all' : 'selected'}
            onValueChange={(which: string) => props.onWantsAll(which === 'all')}
            aria-label={t('bulk.which')}
          >
            <Radio.Item value="selected">
              {t('bulk.which.selected', { count: selection.selected.length })}
            </Radio.Item>
            <Radio.Item value="all">
              {t('bulk.which.all', { count: selection.all.count })}
            </Radio.Item>
          </Radio.Group>
        </Field.Root>
      )}
      {vocabulary.journeys.length > 1 && (
        <Field.Root>
          <Field.Label>{t('filter.journey')}</Field.Label>
          <SingleSelect
            value={journey}
            onChange={(key) => {
              props.onJourney(String(key));
              props.onStages({ ...stages, keys: [] });
            }}
          >
            {vocabulary.journeys.map(({ key, name }) => (
              <SingleSelectOption key={key} value={key}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      <ChoiceFields
        label={t('panel.stages')}
        placeholder={t('panel.stages.placeholder')}
        options={own?.stages ?? []}
        value={stages}
        onChange={props.onStages}
      />
      {vocabulary.segments.length > 0 && (
        <ChoiceFields
          label={t('panel.segments')}
          placeholder={t('bulk.segments.placeholder')}
          options={vocabulary.segments}
          value={segments}
          onChange={props.onSegments}
        />
      )}
    </Flex>
  );
}
