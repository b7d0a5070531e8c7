import { Flex, Typography } from '@strapi/design-system';
import { Fragment } from 'react';
import { useText } from '../../i18n/useText';
import { StageDot } from '../StageDot';
import { stageColor } from '../stageColors';
import { Purchase } from './Purchase';
import { Step, Steps } from './Steps';

interface DrawnStage {
  key: string;
  name: string;
  phase: 'before' | 'after';
}

interface Props {
  stages: readonly DrawnStage[];
  drawing: 'road' | 'funnel';
}

const PHASES = ['before', 'after'] as const;
/** How high the last step of a funnel is, beside the first. */
const FUNNEL_END = 0.3;

/** A journey's stages in order, before and after the purchase set apart; a funnel narrows. */
export function ModelDrawing({ stages, drawing }: Props) {
  const t = useText();
  const width = (index: number) =>
    drawing === 'funnel' ? 1 - ((1 - FUNNEL_END) * index) / stages.length : 1;
  return (
    <Flex alignItems="stretch" gap={2} width="100%">
      {PHASES.map((phase) => {
        const ofPhase = stages.filter((stage) => stage.phase === phase);
        if (ofPhase.length === 0) return null;
        const start = stages.findIndex((stage) => stage.phase === phase);
        return (
          <Fragment key={phase}>
            {phase === 'after' && <Purchase />}
            <Flex
              direction="column"
              alignItems="stretch"
              gap={1}
              flex={`${ofPhase.length} 1 0`}
              minWidth={0}
            >
              <Typography variant="pi" textColor="neutral600" ellipsis>
                {t(`phase.${phase}`)}
              </Typography>
              <Steps aria-label={t(`phase.${phase}`)} start={start + 1}>
                {ofPhase.map((stage, index) => (
                  <Step
                    key={stage.key}
                    $drawing={drawing}
                    $from={width(start + index)}
                    $to={width(start + index + 1)}
                  >
                    <StageDot $color={stageColor(start + index)} />
                    <span>{stage.name}</span>
                  </Step>
                ))}
              </Steps>
            </Flex>
          </Fragment>
        );
      })}
    </Flex>
  );
}
