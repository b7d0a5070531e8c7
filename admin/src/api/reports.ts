import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  EntriesAnswer,
  Gap,
  Matrix,
  ScoreReasons,
  Why,
} from '../../../server/src/contracts/report';
import { client } from './client';
import type { Answer } from './client';

/** A report's query, as the address and the server know it: keys with commas between them. */
export type ReportQuery = Partial<
  Record<'journey' | 'stage' | 'segment' | 'contentType' | 'locale', string>
>;

/** Content changes outside of our pages too, so a report is asked for anew whenever it is opened. */
const FRESH = { staleTime: 0, placeholderData: keepPreviousData };

function useReport<T>(path: string, query: ReportQuery & Partial<WhyQuery>) {
  return useQuery({
    queryKey: [path, query],
    queryFn: ({ signal }) => client.get<Answer<T>>(path, { query, signal }),
    select: ({ data }) => data,
    ...FRESH,
  });
}

export const useMatrix = (query: ReportQuery & { columns: string }) =>
  useReport<Matrix>('/matrix', query);

export const useGaps = (query: ReportQuery) => useReport<Gap[]>('/gaps', query);

/** A cell of the matrix. */
type WhyQuery = Record<'columns' | 'row' | 'column', string>;

/** Why a cell of the matrix has its verdict. */
export const useWhy = (query: ReportQuery & WhyQuery) => useReport<Why>('/why', query);

/** What the score is made of, and what would move it. */
export const useScore = (query: ReportQuery) => useReport<ScoreReasons>('/score', query);

interface EntriesOptions {
  enabled?: boolean;
  /** Milliseconds for which an answer is not asked for again. */
  staleTime?: number;
}

/** The entries behind a cell, page after page. */
export const useEntries = (
  query: ReportQuery & { pageSize?: number },
  { enabled = true, staleTime = 0 }: EntriesOptions = {}
) =>
  useInfiniteQuery({
    queryKey: ['/entries', query],
    queryFn: ({ pageParam, signal }) =>
      client.get<EntriesAnswer>('/entries', { query: { ...query, page: pageParam }, signal }),
    initialPageParam: 1,
    getNextPageParam: ({ meta: { pagination } }) =>
      pagination.page < pagination.pageCount ? pagination.page + 1 : undefined,
    enabled,
    staleTime,
  });
