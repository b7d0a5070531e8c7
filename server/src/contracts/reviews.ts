import { z } from 'zod';
import type { Person } from '../domain/change';
import { MOST_ENTRIES, taggedEntry } from './tagging';
import { text } from './text';

/** Entries that somebody has looked over. */
export const reviewsInput = z.strictObject({
  entries: z.array(taggedEntry).max(MOST_ENTRIES),
});

/** What was marked together, by the id that the answer told. */
export const reviewsUndoInput = z.strictObject({ id: text(255) });

export type ReviewsInput = z.input<typeof reviewsInput>;
export type ReviewsUndoInput = z.input<typeof reviewsUndoInput>;

export interface Reviewed {
  /** How many entries. */
  reviewed: number;
  /** ISO 8601. */
  at: string;
  /** What it takes to undo it. */
  undo: { id: string };
}

export interface ReviewsUndone {
  /** How many entries are as they were before; none where it was undone already. */
  undone: number;
}

/** When an entry was reviewed last, and by whom. */
export interface LastReview {
  /** ISO 8601. */
  at: string;
  person: Person;
}
