import { z } from 'zod';
import type { Nearness } from '../domain/nearness';
import { keys } from './keys';
import type { EntryItem } from './report';

/** A cell, and where to look for what could be in it. */
export const candidatesQuery = z.strictObject({
  journey: z.string().optional(),
  stage: z.string(),
  /** `general` for content without one; where left out, it doesn't matter. */
  segment: z.string().optional(),
  contentType: keys.optional(),
  locale: keys.optional(),
});

export type CandidatesQuery = z.input<typeof candidatesQuery>;

/** An entry that could fill a cell. */
export interface Candidate extends EntryItem {
  nearness: Nearness;
  /** In journey order. */
  stages: { key: string; name: string; color: string }[];
  segments: { key: string; name: string }[];
}

/** The nearest first. */
export interface CandidatesAnswer {
  data: Candidate[];
}

export type { Nearness } from '../domain/nearness';
