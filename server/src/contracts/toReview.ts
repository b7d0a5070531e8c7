import { page, pageSize, whole } from './keys';
import { reportQuery } from './report';
import type { EntryItem, Paged } from './report';
import type { LastReview } from './reviews';
import type { z } from 'zod';

/** Published entries by when they are to be reviewed; everything may be left out. */
export const toReviewQuery = reportQuery.extend({
  /** Days from now: with 0 those alone that are overdue. */
  within: whole(36_500, 0).default(30),
  page,
  pageSize: pageSize(100, 50),
});

export type ToReviewQuery = z.input<typeof toReviewQuery>;

/** A published entry in one locale. */
export interface ToReviewItem extends Pick<
  EntryItem,
  | 'contentType'
  | 'contentTypeName'
  | 'kind'
  | 'documentId'
  | 'locale'
  | 'title'
  | 'editable'
  | 'since'
> {
  /** Null where nobody has reviewed it yet. */
  reviewed: LastReview | null;
  /** ISO 8601; as of then it is stale, at the stage where it is so first. */
  reviewBy: string;
  /** Whether that was before now. */
  overdue: boolean;
  /** In journey order; of the journey asked for, or of all. */
  stages: { journey: string; key: string; name: string; color: string }[];
}

export type ToReviewAnswer = Paged<ToReviewItem>;
