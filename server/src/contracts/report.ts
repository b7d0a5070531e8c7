import { z } from 'zod';
import { AXES } from '../domain/matrix';
import { keys, page, pageSize } from './keys';

/** What a report looks at; everything may be left out. Keys, or lists of keys. */
export const reportQuery = z.strictObject({
  journey: z.string().optional(),
  stage: keys.optional(),
  /** `general` stands for content without a segment. */
  segment: keys.optional(),
  contentType: keys.optional(),
  locale: keys.optional(),
});

export const matrixQuery = reportQuery.extend({ columns: z.enum(AXES).default('contentType') });

/** A cell of the matrix that the rest of the query asks for. */
export const whyQuery = matrixQuery.extend({ row: z.string(), column: z.string() });

/** Which of the entries are listed. */
export const ENTRY_STATUSES = ['published', 'draft', 'stale'] as const;

/** The entries behind a cell; stage `none` for those without a stage. */
export const entriesQuery = reportQuery.extend({
  status: z.enum(ENTRY_STATUSES).optional(),
  page,
  pageSize: pageSize(100, 20),
});

/** Entries without a stage. */
export const toTagQuery = reportQuery
  .omit({ stage: true })
  .extend({ page, pageSize: pageSize(100, 50) });

export type ReportQuery = z.input<typeof reportQuery>;
export type MatrixQuery = z.input<typeof matrixQuery>;
export type WhyQuery = z.input<typeof whyQuery>;
export type EntriesQuery = z.input<typeof entriesQuery>;
export type ToTagQuery = z.input<typeof toTagQuery>;

/** One document behind a cell. */
export interface EntryItem {
  contentType: string;
  contentTypeName: string;
  kind: 'collectionType' | 'singleType';
  documentId: string;
  /** The locale that is linked to; null where the content type is not localised. */
  locale: string | null;
  /** Value of the content type's main field; null where the caller may not read the entry. */
  title: string | null;
  /** The first words of its text, where they are asked for and the caller may read them. */
  excerpt: string | null;
  /** Whether the caller may change the entry. */
  editable: boolean;
  status: 'published' | 'draft';
  stale: boolean;
  /** ISO 8601; when it was published, of drafts and without draft & publish when it was updated. */
  since: string;
}

export interface Paged<Item> {
  data: Item[];
  meta: { pagination: { page: number; pageSize: number; pageCount: number; total: number } };
}

export type EntriesAnswer = Paged<EntryItem>;

export type { Gap } from '../domain/gap';
export type { Matrix, MatrixCell, Axis } from '../domain/matrix';
export type { ScoreMove, ScoreReasons } from '../domain/scoreMoves';
export type { Verdict } from '../domain/verdict';
export type { Why } from '../domain/why';
export type { GapKind } from '../domain/gapKinds';
