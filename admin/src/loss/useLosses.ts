import { useQuery } from '@tanstack/react-query';
import type { EffectsInput } from '../../../server/src/contracts/effects';
import { useJourneyCache } from '../api/JourneyProvider';
import { lossesQuery } from './lossesQuery';

/** Which gaps an action would leave. */
export function useLosses(input: EffectsInput, enabled = true) {
  const cache = useJourneyCache();
  return useQuery({ ...lossesQuery(cache, input), enabled }, cache);
}
