import { MultiSelectGroup, MultiSelectOption } from '@strapi/design-system';
import { Fragment } from 'react';
import type { JourneyItem } from '../../../server/src/contracts/vocabulary';
import { StageDot } from '../components/StageDot';
import { useText } from '../i18n/useText';
import { useTagField } from './entryForm';
import type { Initial } from './entryForm';
import { TagSelect } from './TagSelect';

interface Props {
  journeys: readonly JourneyItem[];
  initial: Initial;
  disabled: boolean;
}

/** The stages in journey order with their colours; under the journey's name where there are several. */
export function StageField({ journeys, initial, disabled }: Props) {
  const t = useText();
  const [selected, select] = useTagField('journeyStages', initial);
  const chosen = journeys
    .flatMap((journey) => journey.stages)
    .filter(({ documentId }) => selected.includes(documentId));
  return (
    <TagSelect
      label={t('panel.stages')}
      hint={chosen.at(-1)?.goal ?? t('panel.stages.hint')}
      placeholder={t('panel.stages.placeholder')}
      selected={chosen.map(({ documentId, name, color }) => ({ id: documentId, name, color }))}
      onChange={select}
      disabled={disabled}
    >
      {journeys.map((journey) => {
        const options = journey.stages.map(({ documentId, name, color }) => (
          <MultiSelectOption
            key={documentId}
            value={documentId}
            startIcon={<StageDot $color={color} />}
          >
            {name}
          </MultiSelectOption>
        ));
        if (journeys.length === 1) return <Fragment key={journey.key}>{options}</Fragment>;
        return (
          <MultiSelectGroup
            key={journey.key}
            label={journey.name}
            values={journey.stages.map(({ documentId }) => documentId)}
          >
            {options}
          </MultiSelectGroup>
        );
      })}
    </TagSelect>
  );
}
