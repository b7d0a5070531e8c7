import { z } from 'zod';
import { REFUSALS } from '../domain/refusals';
import type { RefusalReason } from '../domain/tagTargets';
import { text } from './text';

const list = z.array(z.string()).optional();

/** Keys to add, to remove, or to have instead of what there is. */
export const tagEdit = z
  .strictObject({ add: list, remove: list, set: list })
  .refine(
    ({ add, remove, set }) => set === undefined || (add === undefined && remove === undefined),
    REFUSALS.setAlone
  )
  .optional();

/** An entry that is to be changed. */
export const taggedEntry = z.strictObject({
  contentType: z.string(),
  documentId: text(255),
  /** The default locale where left out; `*` for all. Not for types that aren't localised. */
  locale: z.string().nullable().optional(),
});

export const taggingInput = z
  .strictObject({
    entries: z.array(taggedEntry),
    stages: tagEdit,
    segments: tagEdit,
    /** Whose stages are meant; the default journey where left out. */
    journey: z.string().optional(),
    /** `both` tags the published version too, and publishes nothing else. */
    versions: z.enum(['draft', 'both']).default('both'),
  })
  .refine(({ stages, segments }) => stages ?? segments, {
    path: ['stages'],
    message: REFUSALS.noEdit,
  });

/** With uids of 150 characters they just fit into the megabyte that Strapi takes of a body by default. */
export const MOST_ENTRIES = 4000;
export const bulkTaggingInput = z.looseObject({ entries: z.array(z.unknown()).max(MOST_ENTRIES) });

const carried = z.strictObject({ stages: z.array(z.string()), segments: z.array(z.string()) });

/** One version whose tags were changed: keys of the journey's stages and of segments, before and after. */
const taggedVersion = z.strictObject({
  contentType: z.string(),
  documentId: text(255),
  /** Null where the content type isn't localised. */
  locale: z.string().nullable(),
  status: z.enum(['draft', 'published']),
  before: carried,
  after: carried,
});

export const undoInput = z.strictObject({
  versions: z.array(taggedVersion).max(MOST_ENTRIES),
  /** Whose stages are meant; null where none are. */
  journey: z.string().nullable(),
});

export type UndoInput = z.input<typeof undoInput>;
export type TaggedVersion = z.output<typeof taggedVersion>;
export type TaggingInput = z.input<typeof taggingInput>;
export type TaggingRequest = z.output<typeof taggingInput>;
export type EntryAddress = z.output<typeof taggedEntry>;

export interface FailedEntry {
  entry: EntryAddress;
  /** In English. */
  error: string;
  reason: RefusalReason;
  /** What it is called: for administrators who may read it. */
  title?: string;
}

export interface TaggingResult {
  /** Entries that are as asked now, whether they had to be changed or not. */
  updated: number;
  /** Those of them that were changed. */
  changed: number;
  failed: FailedEntry[];
}

/** The same for the admin panel, with what it takes to undo it. */
export interface UndoableResult extends TaggingResult {
  undo: UndoInput;
}
