import { Typography } from '@strapi/design-system';
import { ShoppingCart } from '@strapi/icons';
import { Fragment } from 'react';
import { useText } from '../../i18n/useText';
import { StageDot } from '../StageDot';
import { stageColor } from '../stageColors';
import { Drawing, Phase, Phases, Purchase, Step, Steps } from './drawingParts';

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
/** How much of a funnel is left behind its last step. */
const FUNNEL_END = 0.3;

/** A journey's stages in order, before and after the purchase set apart; a funnel narrows. */
export function ModelDrawing({ stages, drawing }: Props) {
  const t = useText();
  const left = (index: number) =>
    drawing === 'funnel' ? 1 - ((1 - FUNNEL_END) * index) / stages.length : 1;
  return (
    <Drawing>
      <Phases>
        {PHASES.map((phase) => {
          const ofPhase = stages.filter((stage) => stage.phase === phase);
          if (ofPhase.length === 0) return null;
          const start = stages.findIndex((stage) => stage.phase === phase);
          return (
            <Fragment key={phase}>
              {phase === 'after' && (
                <Purchase>
                  <ShoppingCart />
                </Purchase>
              )}
              <Phase $stages={ofPhase.length}>
                <Typography variant="pi" textColor="neutral600" tag="p" ellipsis>
                  {t(`phase.${phase}`)}
                </Typography>
                <Steps aria-label={t(`phase.${phase}`)} start={start + 1}>
                  {ofPhase.map((stage, index) => (
                    <Step
                      key={stage.key}
                      $drawing={drawing}
                      $from={left(start + index)}
                      $to={left(start + index + 1)}
                    >
                      <StageDot $color={stageColor(start + index)} />
                      <span>{stage.name}</span>
                    </Step>
                  ))}
                </Steps>
              </Phase>
            </Fragment>
          );
        })}
      </Phases>
    </Drawing>
  );
}
