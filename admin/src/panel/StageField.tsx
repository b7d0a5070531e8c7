import type { JourneyItem } from '../../../server/src/contracts/vocabulary';
import { useStageName } from '../components/useStageName';
import { useText } from '../i18n/useText';
import { useFieldError } from './entryForm';
import { StageHelp } from './StageHelp';
import { TagSelect } from './TagSelect';

interface Props {
  journeys: readonly JourneyItem[];
  /** documentIds. */
  selected: readonly string[];
  onChange: (ids: string[]) => void;
  disabled: boolean;
  /** To publish. */
  required: boolean;
}

/** The stages in journey order with their colours; under the journey's name where there are several. */
export function StageField({ journeys, selected, onChange, disabled, required }: Props) {
  const t = useText();
  const stageName = useStageName(journeys);
  const error = useFieldError('journeyStages');
  const groups = journeys.map(({ key, name, stages }) => ({
    key,
    name: journeys.length > 1 ? name : undefined,
    tags: stages.map(({ documentId, ...stage }) => ({
      id: documentId,
      name: stage.name,
      chipName: stageName({ name: stage.name, journey: key }),
      color: stage.color,
    })),
  }));
  const chosen = journeys
    .flatMap(({ stages }) => stages)
    .filter(({ documentId }) => selected.includes(documentId));
  return (
    <TagSelect
      label={t('panel.stages')}
      hint={
        chosen.length > 0 || disabled
          ? undefined
          : t(required ? 'panel.stages.required' : 'panel.stages.hint')
      }
      error={error && chosen.length === 0 ? t('panel.stages.required') : undefined}
      required={required}
      placeholder={t(disabled ? 'matrix.untagged' : 'panel.stages.placeholder')}
      groups={groups}
      selected={selected}
      onChange={onChange}
      disabled={disabled}
    >
      <StageHelp stages={chosen} />
    </TagSelect>
  );
}
