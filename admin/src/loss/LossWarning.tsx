import { Box } from '@strapi/design-system';
import type { EffectsInput } from '../../../server/src/contracts/effects';
import { Notice } from '../components/Notice';
import { firstOf } from '../gaps/firstOf';
import { lossText } from '../gaps/gapText';
import { useText } from '../i18n/useText';
import { useLosses } from './useLosses';

/** So many sentences fit over a question. */
const SHOWN = 5;

interface Props {
  input: EffectsInput;
  /** Where it stands at the edge of a dialog: the room around it, but only where it says something. */
  atEdge?: boolean;
  /** Whether it says too that nothing is lost: where it is all that the dialog says. */
  isAlone?: boolean;
}

/** Says in a dialog what an action would leave; nothing where nobody would miss anything. */
export function LossWarning({ input, atEdge = false, isAlone = false }: Props) {
  const t = useText();
  const { data: losses = [], isPending, error } = useLosses(input);
  const isSafe = !isPending && !error && losses.length === 0;
  const isShown = !isSafe || isAlone;
  return (
    <Box
      role="status"
      width="100%"
      paddingBottom={isShown && !atEdge ? 5 : 0}
      paddingTop={isShown && atEdge ? 6 : 0}
      paddingLeft={atEdge ? 8 : 0}
      paddingRight={atEdge ? 8 : 0}
    >
      {isPending && <Notice tone="neutral" items={[t('loss.checking')]} />}
      {error && <Notice tone="neutral" items={[t('effects.unchecked')]} />}
      {isSafe && isAlone && <Notice tone="success" items={[t('loss.none')]} />}
      {losses.length > 0 && (
        <Notice
          tone="warning"
          title={t('loss.title', { count: losses.length })}
          items={firstOf(
            losses.map((gap) => lossText(gap, t)),
            SHOWN,
            t
          )}
        />
      )}
    </Box>
  );
}
