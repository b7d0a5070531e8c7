import { z } from 'zod';
import { MOST_ROWS } from '../domain/imports/limits';
import { REFUSALS } from '../domain/refusals';
import type { Refused } from './refused';
import type { UndoInput } from './tagging';
import { text } from './text';

/** What stands in a cell; nothing is as good as an empty one. */
const cell = text(2000).optional();

/** Where it stands in the file, to be told of. */
export const inFile = z.strictObject({
  /** From 1, as a spreadsheet counts. */
  row: z.number().int().min(1).max(10_000_000),
});

const tagsRow = inFile.extend({
  /** Uid, or what the content type is called. */
  contentType: cell,
  documentId: cell,
  locale: cell,
  slug: cell,
  /** Of the site, or of the entry in Strapi's panel. */
  url: cell,
  /** Keys or names, with commas between them. */
  stages: cell,
  segments: cell,
});

/** A dry run, or the token of one: what it has shown is what is written. */
export const importRun = {
  dryRun: z.boolean().default(true),
  token: z.string().optional(),
};
type Run = { readonly dryRun: boolean; readonly token?: string };
export const hasToken = ({ dryRun, token }: Run): boolean => dryRun || Boolean(token);
export const tokenMissing = { path: ['token'], message: REFUSALS.noToken };

/** Whether nothing is to be written: what says it wrongly is refused there. */
export const isDryRun = (input: unknown): boolean =>
  (input as Partial<Run> | null)?.dryRun !== false;

export const tagsImportInput = z
  .strictObject({
    rows: z.array(tagsRow).max(MOST_ROWS),
    /** Whose stages are meant; the default journey where left out. */
    journey: z.string().optional(),
    ...importRun,
  })
  .refine(hasToken, tokenMissing);

export type TagsImportInput = z.input<typeof tagsImportInput>;
export type TagsImportRow = z.output<typeof tagsRow>;

export type ImportStatus = 'changed' | 'same' | 'refused';

/** Why a row can't be taken, with the field that is to blame as its path. */
export type ImportProblem = Pick<Refused, 'path' | 'message' | 'key' | 'values'>;

export interface ImportedEntry {
  contentType: string;
  contentTypeName: string;
  documentId: string;
  locale: string | null;
  /** Null for who may not read it. */
  title: string | null;
}

interface Changed {
  /** Keys. */
  before: string[];
  after: string[];
}

/** What becomes of a row: of its entry, or why nothing does. */
export interface ImportedTags {
  row: number;
  status: ImportStatus;
  entry: ImportedEntry | null;
  /** Of the draft, where the entry has one; null unless it changes. */
  stages: Changed | null;
  segments: Changed | null;
  problem: ImportProblem | null;
}

export type ImportSums = Record<ImportStatus, number>;

interface Imported<Row> {
  /** Key. */
  journey: string;
  rows: Row[];
  sums: ImportSums;
}

/** What a dry run answers: sent back with the same rows, the token has that written, and nothing else. */
export interface TagsImport extends Imported<ImportedTags> {
  token: string;
}

export interface TagsImported extends Imported<ImportedTags> {
  undo: UndoInput;
}
