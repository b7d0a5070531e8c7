import { useQuery } from '@tanstack/react-query';
import type { CandidatesAnswer } from '../../../server/src/contracts/candidates';
import { client } from './client';

/** A cell, by keys, and where to look; lists have commas between their keys. */
export interface CellQuery {
  readonly journey?: string;
  readonly stage: string;
  readonly segment?: string;
  readonly contentType?: string;
  readonly locale?: string;
}

/** The entries that lack the least to be in a cell; asked anew whenever it is opened. */
export const useCandidates = (cell: CellQuery) =>
  useQuery({
    queryKey: ['/candidates', cell],
    queryFn: ({ signal }) =>
      client.get<CandidatesAnswer>('/candidates', { query: { ...cell }, signal }),
    select: ({ data }) => data,
    staleTime: Infinity,
    gcTime: 0,
    // What is being chosen from doesn't move under the editor's hands.
    refetchOnWindowFocus: false,
  });
