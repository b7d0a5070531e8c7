import { z } from 'zod';
import { keys, page, pageSize } from './keys';

/** How lists of content may be sorted; by when an entry was published, of types without drafts updated. */
export const CONTENT_SORTS = ['publishedAt:desc', 'publishedAt:asc'] as const;

/** Which content; keys, or lists of keys. Everything may be left out. */
export const contentQuery = z.strictObject({
  journey: z.string().optional(),
  /** All stages of the journey where left out. */
  stage: keys.optional(),
  /** `general` stands for content without a segment; all where left out. */
  segment: keys.optional(),
  /** The default locale where left out. Types that aren't localised are in every locale. */
  locale: keys.optional(),
  contentType: keys.optional(),
  sort: z.enum(CONTENT_SORTS).default('publishedAt:desc'),
  page,
  pageSize: pageSize(100, 25),
});

export type ContentQuery = z.input<typeof contentQuery>;

/** One published entry. */
export interface ContentItem {
  /** Uid. */
  contentType: string;
  documentId: string;
  /** Null where the content type is not localised. */
  locale: string | null;
  /** Keys of its stages in that journey, in order, and of its segments. */
  stages: string[];
  segments: string[];
  /** ISO 8601; null for types without draft & publish. */
  publishedAt: string | null;
  updatedAt: string;
  /** The document as the caller's own `find` of that content type shows it. */
  entry: Record<string, unknown>;
}

export interface ContentAnswer {
  data: ContentItem[];
  meta: { pagination: { page: number; pageSize: number; pageCount: number; total: number } };
}
