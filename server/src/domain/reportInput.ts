import type { Journey, Named, Segment, Stage } from './journey';
import type { Plan, PlanPlace } from './plan';
import type { Tally } from './tally';

/** Everything that a report is made of: what was asked for, and what the database counted. */
export interface ReportInput {
  readonly journey: Journey;
  /** The stages asked for, in journey order. */
  readonly stages: readonly Stage[];
  /** The segments asked for, in their order; `null` stands for general content. */
  readonly segments: readonly (Segment | null)[];
  /** Whether only some of the stages or segments were asked for. */
  readonly narrowed: boolean;
  /** Whether any segment is defined at all. */
  readonly segmented: boolean;
  /** The counted content types asked for: uid and display name. */
  readonly contentTypes: readonly Named[];
  /** The locales asked for, otherwise all of the site. */
  readonly locales: readonly Named[];
  /** Of the journey, for cells that are asked for and for others. */
  readonly plans: readonly Plan[];
  /** The only content type and locale that were asked for: plans for them hold then. */
  readonly asked: Pick<PlanPlace, 'contentType' | 'locale'>;
  /** A list for each content type. */
  readonly tallies: readonly (readonly Tally[])[];
}
