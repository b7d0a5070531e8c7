import { useInfiniteQuery } from '@tanstack/react-query';
import type { EntriesAnswer, EntryItem } from '../../../server/src/contracts/report';
import { client } from './client';

export type ToTagFilters = Partial<
  Record<'journey' | 'contentType' | 'locale' | 'segment', string>
>;

const PAGE_SIZE = 50;

/**
 * Entries without a stage, page after page, newest first.
 * @param isTagged of those shown, whether it has been tagged meanwhile: the server's list is shorter by them
 */
export const useToTag = (
  filters: ToTagFilters,
  isTagged: (item: EntryItem) => boolean = () => false
) =>
  useInfiniteQuery({
    queryKey: ['/to-tag', filters],
    queryFn: ({ pageParam, signal }) =>
      client.get<EntriesAnswer>('/to-tag', {
        query: { ...filters, page: pageParam, pageSize: PAGE_SIZE },
        signal,
      }),
    initialPageParam: 1,
    getNextPageParam: ({ meta: { pagination } }, pages) => {
      if (pagination.page >= pagination.pageCount) return undefined;
      const left = pages.flatMap(({ data }) => data).filter((item) => !isTagged(item));
      return Math.max(1, Math.floor(left.length / pagination.pageSize) + 1);
    },
    // What is being worked on doesn't move under the editor's hands.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
