import type { OfJourney } from '../../../server/src/contracts/effects';
import type { Gap } from '../../../server/src/contracts/report';
import { gapValues, inSentence } from '../../../server/src/domain/gapValues';
import type { Translate } from '../i18n/useText';

type Effect = OfJourney<Gap>;

/** The name of the journey after it, where that isn't the default one. */
const inJourney = ({ journey }: Effect, sentence: string, t: Translate): string =>
  journey ? t('effects.journey', { sentence, journey: journey.name }) : sentence;

/** What an action fills or helps, in a whole sentence. */
export const gainText = (gap: Effect, t: Translate): string => inJourney(gap, gapText(gap, t), t);

/** The gap in a whole sentence, in the panel's language. */
export const gapText = (gap: Gap, t: Translate): string => t(`gap.${gap.kind}`, gapValues(gap));

/** Segment key that stands for general content. */
const GENERAL = 'general';

/** What an action leaves in the gap's cell, in a whole sentence. */
export function lossText(gap: Effect, t: Translate): string {
  const kind = gap.kind === 'draft-only' || gap.kind === 'general-only' ? gap.kind : 'missing';
  const whom = gap.segment?.key === GENERAL ? GENERAL : gap.segment ? 'segment' : 'everyone';
  const sentence = t(`loss.${kind}`, {
    stage: inSentence(gap.stage?.name ?? ''),
    whom,
    segment: gap.segment?.name ?? '',
    hasLocale: String(gap.locale !== null),
    locale: gap.localeName ?? gap.locale ?? '',
  });
  return inJourney(gap, sentence, t);
}
