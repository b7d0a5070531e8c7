import { z } from 'zod';
import type { Condition } from '../domain/backFill/condition';
import { REFUSALS } from '../domain/refusals';
import { MOST_ENTRIES, taggedEntry } from './tagging';
import { text } from './text';

/** A page of entries: what it costs to suggest something hangs on their texts. */
const MOST_ASKED = 100;

export const suggestionsInput = z.strictObject({
  entries: z.array(taggedEntry).max(MOST_ASKED),
  /** Whose stages are meant; the default journey where left out. */
  journey: z.string().optional(),
});

const keys = z.array(z.string()).max(100).default([]);

/** What is wrong of what was suggested for an entry. */
const rejected = taggedEntry
  .extend({ stages: keys, segments: keys })
  .refine(({ stages, segments }) => stages.length + segments.length > 0, {
    path: ['stages'],
    message: REFUSALS.rejectsNothing,
  });

export const rejectionInput = z.strictObject({
  entries: z.array(rejected).max(MOST_ENTRIES),
  journey: z.string().optional(),
});

/** What was rejected together, by the id that the answer told. */
export const rejectionUndoInput = z.strictObject({ id: text(255) });

/** How many parts the tagged entries are measured in. */
export const measureInput = z.strictObject({
  journey: z.string().optional(),
  parts: z.number().int().min(2).max(50).default(10),
});

export type SuggestionsInput = z.input<typeof suggestionsInput>;
export type RejectionInput = z.input<typeof rejectionInput>;
export type RejectionUndoInput = z.input<typeof rejectionUndoInput>;
export type MeasureInput = z.input<typeof measureInput>;

/** A stage or segment that an entry may be given, and why. */
export interface Suggestion {
  key: string;
  name: string;
  /** How likely it is right, from 0 to 1; 1 of rules. */
  confidence: number;
  by: 'rule' | 'learned';
  /** Those of the entry's own words that led to it; none of rules. */
  words: string[];
  rule?: { documentId: string; contentType: string | null; condition: Condition };
}

export interface EntrySuggestions {
  contentType: string;
  documentId: string;
  /** As it was asked for; null where none was named. */
  locale: string | null;
  stages: Suggestion[];
  segments: Suggestion[];
}

export interface SuggestionsAnswer {
  /** In the order in which they were asked for; empty for those that the user may not read and tag. */
  entries: EntrySuggestions[];
  /** How many entries are tagged with a stage of the journey, and how many it takes to learn from. */
  learning: { tagged: number; needed: number };
}

export interface Rejected {
  /** How many suggestions. */
  rejected: number;
  /** What it takes to undo it. */
  undo: { id: string };
}

export interface RejectionUndone {
  /** How many suggestions may be made again; none where it was undone already. */
  undone: number;
}

export type { Measured } from '../domain/backFill/measured';
