import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type {
  CellTrendAnswer,
  TrendAnswer,
  WhatChangedAnswer,
} from '../../../server/src/contracts/trend';
import { client } from './client';
import type { Answer } from './client';

/** Keys with commas between them; `since` is a day, `2026-11-29`. */
export type TrendFilters = Partial<Record<'journey' | 'contentType' | 'since', string>>;

const useTrendOf = <T>(path: string, query: Record<string, string | undefined>) =>
  useQuery({
    queryKey: [path, query],
    queryFn: ({ signal }) => client.get<Answer<T>>(path, { query, signal }),
    select: ({ data }) => data,
    staleTime: 0,
    placeholderData: keepPreviousData,
  });

/** What each day's report came to. */
export const useTrend = (query: TrendFilters) => useTrendOf<TrendAnswer>('/trend', query);

/** What a cell held each day; `general` is content without a segment. */
export const useCellTrend = (query: TrendFilters & Record<'stage' | 'segment', string>) =>
  useTrendOf<CellTrendAnswer>('/trend/cell', query);

/** What opened and closed since a day, and what did it; null where there is no snapshot yet. */
export const useWhatChanged = (query: TrendFilters & { since: string }) =>
  useTrendOf<WhatChangedAnswer | null>('/trend/changes', query);
