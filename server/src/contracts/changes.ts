import { z } from 'zod';
import type { ChangeAction, Door, Person } from '../domain/change';
import { page, pageSize } from './keys';

export const changesQuery = z.strictObject({
  locale: z.string().optional(),
  page,
  pageSize: pageSize(100, 20),
});

/** One change of an entry's tags; stages and segments as they were called then. */
export interface TagChange {
  /** ISO 8601. */
  at: string;
  action: ChangeAction;
  door: Door;
  person: Person;
  stages: { before: ChangedStage[]; after: ChangedStage[] };
  segments: { before: ChangedSegment[]; after: ChangedSegment[] };
}

export interface ChangedSegment {
  key: string;
  name: string;
}

export interface ChangedStage extends ChangedSegment {
  /** Key of its journey. */
  journey: string;
}

export interface ChangesAnswer {
  /** Newest first. */
  data: TagChange[];
  meta: { pagination: { page: number; pageSize: number; pageCount: number; total: number } };
}
