import { Box } from '@strapi/design-system';
import { useQuery } from '@tanstack/react-query';
import type { EffectsInput } from '../../../server/src/contracts/effects';
import { useJourneyCache } from '../api/JourneyProvider';
import { Notice } from '../components/Notice';
import { firstOf } from '../gaps/firstOf';
import { lossText } from '../gaps/gapText';
import { useText } from '../i18n/useText';
import { lossesQuery } from './lossesQuery';

/** So many sentences fit over a question. */
const SHOWN = 5;

interface Props {
  input: EffectsInput;
  /** Where it stands at the edge of a dialog: the room around it, but only where it says something. */
  atEdge?: boolean;
}

/** Says in a dialog what an action would leave; nothing where nobody would miss anything. */
export function LossWarning({ input, atEdge = false }: Props) {
  const t = useText();
  const cache = useJourneyCache();
  const { data: losses = [], isPending, error } = useQuery(lossesQuery(cache, input), cache);
  const isShown = isPending || error !== null || losses.length > 0;
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
