import { useInfiniteQuery } from '@tanstack/react-query';
import type { EntriesAnswer, EntryItem } from '../../../server/src/contracts/report';
import { client } from './client';

export type ToTagFilters = Partial<
  Record<'journey' | 'contentType' | 'locale' | 'segment', string>
>;

interface Options {
  /** Of those shown, whether it has been tagged meanwhile: the server's list is shorter by them. */
  readonly isTagged?: (item: EntryItem) => boolean;
  readonly pageSize?: number;
  readonly enabled?: boolean;
}

/** Entries without a stage that the user may tag, page after page, newest first. */
export const useToTag = (
  filters: ToTagFilters,
  { isTagged = () => false, pageSize = 50, enabled }: Options = {}
) =>
  useInfiniteQuery({
    queryKey: ['/to-tag', filters, pageSize],
    queryFn: ({ pageParam, signal }) =>
      client.get<EntriesAnswer>('/to-tag', {
        query: { ...filters, page: pageParam, pageSize },
        signal,
      }),
    initialPageParam: 1,
    getNextPageParam: ({ meta: { pagination } }, pages) => {
      if (pagination.page >= pagination.pageCount) return undefined;
      const left = pages.flatMap(({ data }) => data).filter((item) => !isTagged(item));
      return Math.max(1, Math.floor(left.length / pagination.pageSize) + 1);
    },
    enabled,
    // What is being worked on doesn't move under the editor's hands.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
