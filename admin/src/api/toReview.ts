import { useInfiniteQuery } from '@tanstack/react-query';
import type { Reviewed, ReviewsInput, ReviewsUndone } from '../../../server/src/contracts/reviews';
import type { ToReviewAnswer } from '../../../server/src/contracts/toReview';
import { client } from './client';
import { useChange } from './useChange';

export type ToReviewFilters = Partial<
  Record<'journey' | 'stage' | 'segment' | 'contentType' | 'locale' | 'within', string>
>;

/** Published entries that are to be reviewed, page after page, those first that are stale first. */
export const useToReview = (filters: ToReviewFilters) =>
  useInfiniteQuery({
    queryKey: ['/to-review', filters],
    queryFn: ({ pageParam, signal }) =>
      client.get<ToReviewAnswer>('/to-review', { query: { ...filters, page: pageParam }, signal }),
    initialPageParam: 1,
    getNextPageParam: ({ meta: { pagination } }) =>
      pagination.page < pagination.pageCount ? pagination.page + 1 : undefined,
  });

export const useMarkReviewed = () =>
  useChange<ReviewsInput, Reviewed>((input) => client.post('/reviews', input));

export const useUndoReviewed = () =>
  useChange<Reviewed['undo'], ReviewsUndone>((input) => client.post('/reviews/undo', input));
