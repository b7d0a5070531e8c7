import { z } from 'zod';
import { MOST_PLANS } from '../domain/imports/limits';
import { hasToken, importRun, inFile, tokenMissing } from './imports';
import type { ImportProblem, ImportStatus, ImportSums } from './imports';
import { planInput } from './plan';
import type { PlanItem } from './plan';
import { text } from './text';

const cell = text(2000).optional();
const prose = text(10_000).optional();

const planRow = inFile.extend({
  /** Of a grid, as a spreadsheet calls it: `C`. */
  column: text(10).optional(),
  journey: cell,
  stage: cell,
  segment: cell,
  contentType: cell,
  locale: cell,
  /** A cell of a grid: `2`, `2–4`, or `n/a` and why. */
  target: cell,
  targetMin: cell,
  targetMax: cell,
  notApplicable: cell,
  trigger: prose,
  questions: prose,
  searchTerms: prose,
  message: prose,
  measuringPoint: prose,
  channels: prose,
  formats: prose,
  owner: cell,
  dueDate: cell,
});

export const planImportInput = z
  .strictObject({
    rows: z.array(planRow).max(MOST_PLANS),
    /** Of rows that name none; the default journey where left out. */
    journey: z.string().optional(),
    ...importRun,
  })
  .refine(hasToken, tokenMissing);

export type PlanImportInput = z.input<typeof planImportInput>;
export type PlanImportRow = z.output<typeof planRow>;

const { shape } = planInput;

/** What was planned for a place before, of what has changed; and by what that is told from what is there since. */
const planChange = z.strictObject({
  place: z.strictObject({
    journey: z.string(),
    stage: z.string(),
    segment: z.string(),
    contentType: z.string().nullable(),
    locale: z.string().nullable(),
  }),
  before: z
    .strictObject({
      targetMin: shape.targetMin.unwrap(),
      targetMax: shape.targetMax.unwrap(),
      notApplicable: shape.notApplicable.unwrap(),
      trigger: shape.trigger.unwrap(),
      questions: shape.questions.unwrap(),
      searchTerms: shape.searchTerms.unwrap(),
      message: shape.message.unwrap(),
      measuringPoint: shape.measuringPoint.unwrap(),
      channels: shape.channels.unwrap(),
      formats: shape.formats.unwrap(),
      owner: shape.owner.unwrap(),
      dueDate: shape.dueDate.unwrap(),
    })
    .partial(),
  written: text(100),
});

export type PlanChange = z.input<typeof planChange>;

export const planUndoInput = z.strictObject({ plans: z.array(planChange).max(MOST_PLANS) });
export type PlanUndoInput = z.input<typeof planUndoInput>;

export type PlanPlaceNamed = Pick<
  PlanItem,
  'journey' | 'stage' | 'segment' | 'contentType' | 'locale'
>;

/** What becomes of a row: of the plan of its cell, or why nothing does. */
export interface ImportedPlan {
  row: number;
  column: string | null;
  status: ImportStatus;
  place: PlanPlaceNamed | null;
  /** What is planned there, whole; both null where nothing is, or the row is refused. */
  before: PlanItem | null;
  after: PlanItem | null;
  problem: ImportProblem | null;
}

interface ImportedPlans {
  rows: ImportedPlan[];
  sums: ImportSums;
}

/** What a dry run answers. */
export interface PlanImport extends ImportedPlans {
  token: string;
}

export interface PlanImported extends ImportedPlans {
  undo: PlanUndoInput;
}

export interface PlanUndone {
  /** Cells that have their plan back. */
  undone: number;
  /** Those that somebody has changed since: they stay as they are. */
  failed: { place: PlanPlaceNamed; problem: ImportProblem }[];
}
