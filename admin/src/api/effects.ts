import { useQuery } from '@tanstack/react-query';
import type { EffectsAnswer, EffectsInput } from '../../../server/src/contracts/effects';
import { client } from './client';
import type { Answer } from './client';
import { effectsInParts } from './effectsInParts';

/** What an action would do to the gaps. */
export const askEffects = (input: EffectsInput, signal?: AbortSignal): Promise<EffectsAnswer> =>
  effectsInParts(
    input,
    async (part) => (await client.post<Answer<EffectsAnswer>>('/effects', part)).data,
    signal
  );

/**
 * The same, asked anew each time: content changes outside of our pages too. What was found of the same
 * entries stays until then.
 * @param states tell states of the entries apart
 */
export const useEffects = (input: EffectsInput, states: readonly unknown[], enabled = true) =>
  useQuery({
    queryKey: ['/effects', input, states],
    queryFn: ({ signal }) => askEffects(input, signal),
    enabled,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    placeholderData: (previous, query) =>
      isOfSame(query?.queryKey[1] as EffectsInput | undefined, input) ? previous : undefined,
  });

const isOfSame = (a: EffectsInput | undefined, b: EffectsInput): boolean =>
  JSON.stringify(a?.entries) === JSON.stringify(b.entries);
