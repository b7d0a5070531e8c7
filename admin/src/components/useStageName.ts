import type { JourneyItem } from '../../../server/src/contracts/vocabulary';
import { useText } from '../i18n/useText';

interface Stage {
  readonly name: string;
  /** Key. */
  readonly journey: string;
}

/** What a stage is called: with its journey where there are several, as two may have stages of one name. */
export function useStageName(journeys: readonly JourneyItem[] = []): (stage: Stage) => string {
  const t = useText();
  return ({ name, journey }) => {
    const home = journeys.find(({ key }) => key === journey);
    if (!home || journeys.length < 2) return name;
    return t('rules.stageOf', { stage: name, journey: home.name });
  };
}
