import type { QueryClient } from '@tanstack/react-query';
import type { EffectsAnswer, EffectsInput } from '../../../server/src/contracts/effects';
import type { Vocabulary } from '../../../server/src/contracts/vocabulary';
import { client } from '../api/client';
import type { Answer } from '../api/client';
import { askEffects } from '../api/effects';

/** So long, in milliseconds, what was found before the dialog opens holds in it. */
const FRESH = 5000;

/** Which gaps an action would leave; none for content types that aren't tagged. */
export const lossesQuery = (cache: QueryClient, input: EffectsInput) => ({
  queryKey: ['/effects/losses', input],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<EffectsAnswer['losses']> => {
    const { data: vocabulary } = await cache.ensureQueryData({
      queryKey: ['/vocabulary'],
      queryFn: () => client.get<Answer<Vocabulary>>('/vocabulary'),
    });
    const { journeys, contentTypes } = vocabulary;
    const isTagged = input.entries.every(({ contentType }) => contentTypes.includes(contentType));
    return journeys.length > 0 && isTagged ? (await askEffects(input, signal)).losses : [];
  },
  staleTime: FRESH,
  gcTime: FRESH,
  retry: false,
});
