import type { QueryClient } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { client } from './client';
import type { Answer } from './client';

interface Options {
  enabled?: boolean;
  /** Milliseconds. */
  staleTime?: number;
}

/**
 * What a GET route answers, without its envelope.
 * @param cache where the component stands outside of a JourneyProvider
 */
export function useResource<T>(path: string, options: Options = {}, cache?: QueryClient) {
  return useQuery(
    {
      queryKey: [path],
      queryFn: ({ signal }) => client.get<Answer<T>>(path, { signal }),
      select: ({ data }) => data,
      ...options,
    },
    cache
  );
}
