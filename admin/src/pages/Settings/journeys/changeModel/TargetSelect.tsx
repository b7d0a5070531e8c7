import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { StageLabel } from '../../../../../../server/src/contracts/vocabulary';
import { StageDot } from '../../../../components/StageDot';
import { useText } from '../../../../i18n/useText';

interface Props {
  label: string;
  stages: readonly StageLabel[];
  /** Key of a stage; null to drop the tags. */
  target: string | null;
  onChoose: (target: string | null) => void;
}

/** Reserved, so no stage has it. */
const DROP = 'none';

/** The stage that tags go to, or that they are dropped. */
export function TargetSelect({ label, stages, target, onChoose }: Props) {
  const t = useText();
  const chosen = stages.find(({ key }) => key === target);
  return (
    <SingleSelect
      aria-label={label}
      size="S"
      value={target ?? DROP}
      startIcon={chosen && <StageDot $color={chosen.color} />}
      onChange={(value) => onChoose(value === DROP ? null : String(value))}
    >
      {stages.map(({ key, name }) => (
        <SingleSelectOption key={key} value={key}>
          {name}
        </SingleSelectOption>
      ))}
      <SingleSelectOption value={DROP}>{t('mapping.drop')}</SingleSelectOption>
    </SingleSelect>
  );
}
