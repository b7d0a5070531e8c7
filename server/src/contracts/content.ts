import { z } from 'zod';
import { REFUSALS } from '../domain/refusals';
import { fields, keys, page, populate, size } from './keys';
import { text } from './text';
import type { Paged } from './report';

/** How lists of content may be sorted; by when an entry was published, of types without drafts updated. */
export const CONTENT_SORTS = ['publishedAt:desc', 'publishedAt:asc'] as const;

/** Which content; keys, or lists of keys. Everything may be left out. */
export const contentQuery = z.strictObject({
  journey: z.string().optional(),
  /** All stages of the journey where left out. */
  stage: keys.optional(),
  /** `general` stands for content without a segment, and comes after the others'; all where left out. */
  segment: keys.optional(),
  /** The default locale where left out, `*` for all. Types that aren't localised are in every locale. */
  locale: keys.optional(),
  contentType: keys.optional(),
  sort: z.enum(CONTENT_SORTS).default('publishedAt:desc'),
  page,
  /** Strapi's `defaultLimit` where left out, its `maxLimit` at the most. */
  pageSize: size,
  /** Of each content type, those that it has: unknown is what none has. */
  fields: fields.optional(),
  populate: populate.optional(),
});

export type ContentQuery = z.input<typeof contentQuery>;

/** Each is asked of every stage, segment and locale, and databases take only so many. */
const MOST_EXCLUDED = 200;

/** A visitor's next step: from an entry that was read, or from a stage. */
export const nextQuery = z
  .strictObject({
    journey: z.string().optional(),
    /** The entry that was read, with its `documentId`. */
    contentType: z.string().optional(),
    documentId: text(255).optional(),
    /** Key of the stage that the visitor is at, in place of an entry. */
    stage: z.string().optional(),
    /** `general` stands for content without a segment, and comes after what has one of the others. */
    segment: keys.optional(),
    /** The default locale where left out. */
    locale: z.string().optional(),
    /** documentIds that the visitor knows: 200 at the most. */
    exclude: keys
      .transform((ids) => [...new Set(ids)])
      .pipe(z.array(text(255)).max(MOST_EXCLUDED))
      .optional(),
    /** 3 where left out, Strapi's `maxLimit` at the most. */
    limit: size,
    fields: fields.optional(),
    populate: populate.optional(),
  })
  .refine(
    ({ contentType, documentId }) => (contentType === undefined) === (documentId === undefined),
    {
      path: ['documentId'],
      message: REFUSALS.entryHalfNamed,
    }
  )
  .refine(({ documentId, stage }) => (documentId === undefined) !== (stage === undefined), {
    path: ['stage'],
    message: REFUSALS.noStep,
  });

export type NextQuery = z.input<typeof nextQuery>;

/** One published entry. */
export interface ContentItem<Entry = Record<string, unknown>> {
  /** Uid. */
  contentType: string;
  documentId: string;
  /** Null where the content type is not localised. */
  locale: string | null;
  /** Keys of its stages in that journey, in order, and of its segments. */
  stages: string[];
  segments: string[];
  /** ISO 8601; null for types without draft & publish, and where it is private. */
  publishedAt: string | null;
  /** ISO 8601; null where it is private. */
  updatedAt: string | null;
  /** The document as the caller's own `find` of that content type shows it. */
  entry: Entry;
}

export type ContentAnswer = Paged<ContentItem>;

export interface NextAnswer {
  /** Entries of the first stage ahead that has any for the visitor, newest first. */
  data: ContentItem[];
  meta: {
    /** Where they are; null where nothing is ahead. */
    stage: { key: string; name: string } | null;
    /** Whether there is no next step. */
    deadEnd: boolean;
    /** Whether that is because the journey ends here: no stage follows. */
    journeyEnd: boolean;
    /** The first page of what there is at that stage; `limit` is its size. */
    pagination: ContentAnswer['meta']['pagination'];
  };
}
