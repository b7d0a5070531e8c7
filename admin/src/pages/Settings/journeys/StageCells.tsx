import { Flex, Typography } from '@strapi/design-system';
import type { JourneyItem, StageItem } from '../../../../../server/src/contracts/vocabulary';
import { StageDot } from '../../../components/StageDot';
import { useText } from '../../../i18n/useText';

/** A long name takes what room there is. */
const NO_WRAP = { whiteSpace: 'nowrap' } as const;

interface Props {
  stage: StageItem;
  journey: JourneyItem;
}

/** A stage in the table: colour, name and key, phase, wanted pieces. */
export function StageCells({ stage, journey }: Props) {
  const t = useText();
  return (
    <>
      <th scope="row">
        <Flex gap={3}>
          <StageDot $color={stage.color} />
          <Flex direction="column" alignItems="flex-start">
            <Typography fontWeight="bold">{stage.name}</Typography>
            <Typography variant="pi" textColor="neutral600">
              {stage.key}
            </Typography>
          </Flex>
        </Flex>
      </th>
      <td style={NO_WRAP}>{t(`phase.${stage.phase}`)}</td>
      <td style={NO_WRAP}>{wanted(hasTarget(stage) ? stage : journey, t)}</td>
    </>
  );
}

type Target = Pick<StageItem, 'targetMin' | 'targetMax'>;

/** A stage without one has its journey's. */
const hasTarget = ({ targetMin, targetMax }: Target): boolean =>
  targetMin !== null || targetMax !== null;

/** Where nothing is set, one piece is wanted and there is no limit. */
function wanted({ targetMin, targetMax }: Target, t: ReturnType<typeof useText>): string {
  const min = targetMin ?? 1;
  if (targetMax === null) return t('stages.wanted.min', { min });
  return t('stages.wanted.range', { min, max: targetMax });
}
