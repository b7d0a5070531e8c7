import { z } from 'zod';
import { AXES } from '../domain/matrix';
import { ENTRY_STATUSES, reportQuery } from './report';

/** What a file holds, and how it is written; what a report looks at besides. */
const fileQuery = reportQuery.extend({
  format: z.enum(['csv', 'json']).default('csv'),
  /** Between the columns of a CSV: spreadsheets of countries with a decimal comma want the semicolon. */
  separator: z.enum(['comma', 'semicolon']).default('comma'),
  /** Makes a difference to the matrix alone. */
  columns: z.enum(AXES).optional(),
});

export const gapsExport = fileQuery;
export const planExport = fileQuery;
export const matrixExport = fileQuery.extend({
  /** `xlsx` is a workbook: the matrix with what is wanted, the plan and the gaps. */
  format: z.enum(['csv', 'json', 'xlsx']).default('csv'),
});
export const entriesExport = fileQuery.extend({ status: z.enum(ENTRY_STATUSES).optional() });

export type Separator = z.output<typeof fileQuery>['separator'];
export type FileQuery = z.input<typeof fileQuery>;
export type MatrixExportQuery = z.input<typeof matrixExport>;
export type EntriesExportQuery = z.input<typeof entriesExport>;

/** An entry, a document in one locale, as it leaves. */
export interface EntryRecord {
  contentType: string;
  contentTypeName: string;
  documentId: string;
  /** Null where the content type is not localised. */
  locale: string | null;
  title: string;
  status: 'published' | 'draft';
  stale: boolean;
  /** Keys, of the journey asked for. */
  stages: string[];
  segments: string[];
  /** ISO 8601; null of drafts, and without draft & publish. */
  publishedAt: string | null;
  /** ISO 8601. */
  updatedAt: string;
  /** Where it is edited in the admin panel. */
  link: string;
}
