import { z } from 'zod';
import { GENERAL } from '../domain/journey';
import { REFUSALS } from '../domain/refusals';
import { day } from './day';
import { text } from './text';
import { lines, targetsFit, targetsMessage, wanted } from './vocabulary';

const prose = text(5000).nullable().default(null);

/** A cell; within it all content types and locales, or one of them. */
const planPlace = z.strictObject({
  journey: z.string().optional(),
  stage: z.string(),
  segment: z.string().default(GENERAL),
  contentType: z.string().nullable().default(null),
  locale: z.string().nullable().default(null),
});

/** What is planned there, whole: what is left out is empty then. */
export const planInput = planPlace
  .extend({
    targetMin: wanted.default(null),
    targetMax: wanted.default(null),
    notApplicable: text(1000).trim().min(1, REFUSALS.empty).nullable().default(null),
    trigger: prose,
    questions: lines.default([]),
    searchTerms: lines.default([]),
    message: prose,
    measuringPoint: prose,
    channels: lines.default([]),
    formats: lines.default([]),
    owner: text(255).nullable().default(null),
    dueDate: day.nullable().default(null),
  })
  .refine(targetsFit, targetsMessage);

/** The same, with the plan that it was made from: where another is there by now, it is refused. */
export const planSave = planInput.safeExtend({
  replaces: z.record(z.string(), z.unknown()).nullable().optional(),
});

export const plansQuery = z.strictObject({ journey: z.string().optional() });

export type PlanInput = z.input<typeof planInput>;
export type PlanSave = PlanInput & { replaces?: PlanItem | null };
export type PlansQuery = z.input<typeof plansQuery>;

/** What is planned for a cell, as it is stored. */
export interface PlanItem {
  /** Keys; `general` is content that speaks to everyone. */
  journey: string;
  stage: string;
  segment: string;
  /** Uid; null for all content types. */
  contentType: string | null;
  /** Code; null for all locales. */
  locale: string | null;
  targetMin: number | null;
  targetMax: number | null;
  /** Why nothing is wanted here; null where something is. */
  notApplicable: string | null;
  /** What makes the customer look, or the problem that they have. */
  trigger: string | null;
  questions: string[];
  searchTerms: string[];
  message: string | null;
  /** Where it shows that the content works. */
  measuringPoint: string | null;
  channels: string[];
  formats: string[];
  owner: string | null;
  /** A day, `2027-01-31`. */
  dueDate: string | null;
}
