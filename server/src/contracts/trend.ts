import { z } from 'zod';
import type { Named } from '../domain/journey';
import type { CellDay, TrendDay } from '../domain/trend';
import type { Causes } from '../domain/whatChanged';
import type { Gap } from '../domain/gap';
import { day } from './day';
import { keys } from './keys';

const looked = z.strictObject({
  journey: z.string().optional(),
  contentType: keys.optional(),
});

/** `since` is a day; a year ago where left out. */
export const trendQuery = looked.extend({ since: day.optional() });

/** Stage and segment by key; `general` is content without a segment. */
export const cellTrendQuery = trendQuery.extend({ stage: z.string(), segment: z.string() });

/** Until now where `until` is left out. */
export const whatChangedQuery = looked.extend({ since: day, until: day.optional() });

export type TrendQuery = z.input<typeof trendQuery>;
export type CellTrendQuery = z.input<typeof cellTrendQuery>;
export type WhatChangedQuery = z.input<typeof whatChangedQuery>;

/** What the days came to. Days without a snapshot are left out: nobody knows what they were. */
export interface TrendAnswer {
  journey: Named;
  /** As they are called now; those that are gone as they were called last. */
  stages: Named[];
  segments: Named[];
  /** Of the first snapshot of all; null without any. */
  firstDay: string | null;
  /** The oldest first. */
  days: TrendDay[];
  /** As it is at this moment, whether today has a snapshot or not. */
  now: TrendDay;
}

export interface CellTrendAnswer {
  stage: Named;
  /** `general` for content without a segment. */
  segment: Named;
  firstDay: string | null;
  days: CellDay[];
  now: CellDay;
}

/** What opened and closed between a snapshot and now. */
export interface WhatChangedAnswer {
  /** Of the snapshot that was compared: the last one until the day asked for, otherwise the first after it. */
  since: { day: string; takenAt: string };
  score: { before: number; after: number };
  opened: ExplainedGap[];
  closed: ExplainedGap[];
}

export interface ExplainedGap {
  /** As it is; of one that closed, as it was. */
  gap: Gap;
  /** Entries that did it, as far as they are known. */
  entries: GapEntry[];
  /** What was wanted, and what is, where that has changed. */
  wanted: Causes['wanted'];
}

/** What an entry did: it came to stand there, left, was published or unpublished, has become stale, or was brought up to date or reviewed. */
export const ENTRY_MOVES = ['came', 'went', 'published', 'unpublished', 'aged', 'renewed'] as const;
export type EntryMove = (typeof ENTRY_MOVES)[number];

export interface GapEntry {
  move: EntryMove;
  contentType: string;
  contentTypeName: string;
  kind: 'collectionType' | 'singleType';
  documentId: string;
  locale: string | null;
  /** Null where the caller may not read the entry, or it is gone. */
  title: string | null;
  /** Whether it was deleted. */
  isGone: boolean;
}

export type { CellDay, TrendDay, TrendPart } from '../domain/trend';
export type { WantedThen } from '../domain/whatChanged';
