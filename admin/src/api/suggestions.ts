import { useQueries } from '@tanstack/react-query';
import type {
  EntrySuggestions,
  Rejected,
  RejectionInput,
  RejectionUndone,
  SuggestionsAnswer,
} from '../../../server/src/contracts/suggestions';
import { chunks } from '../../../server/src/domain/chunks';
import { client } from './client';
import type { Answer } from './client';

type Address = RejectionInput['entries'][number];

/** Asked at once: a page of the list. */
const PAGE = 50;

/** What is suggested for entries, page after page: they are shown before it is there. */
export function useSuggestions(
  entries: readonly Pick<Address, 'contentType' | 'documentId' | 'locale'>[],
  journey: string | undefined
) {
  return useQueries({
    queries: [...chunks(entries, PAGE)].map((some) => ({
      queryKey: ['/suggestions', journey, some],
      queryFn: async () =>
        (await client.post<Answer<SuggestionsAnswer>>('/suggestions', { entries: some, journey }))
          .data,
      enabled: journey !== undefined,
      // What is being decided on doesn't change under the editor's hands.
      staleTime: Infinity,
      gcTime: 0,
      refetchOnWindowFocus: false,
    })),
    combine: (results) => ({
      suggested: results.flatMap(({ data }): EntrySuggestions[] => data?.entries ?? []),
      isPending: results.some(({ isLoading }) => isLoading),
      learning: results.find(({ data }) => data)?.data?.learning,
    }),
  });
}

export const rejectSuggestions = async (input: RejectionInput): Promise<Rejected> =>
  (await client.post<Answer<Rejected>>('/suggestions/reject', input)).data;

export const undoRejection = async (undo: Rejected['undo']): Promise<RejectionUndone> =>
  (await client.post<Answer<RejectionUndone>>('/suggestions/reject/undo', undo)).data;
