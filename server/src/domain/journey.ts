/** Before or after the purchase. */
export type Phase = 'before' | 'after';

/** How many published pieces are wanted; `null` sets no limit of its own. */
export interface Target {
  readonly min: number | null;
  readonly max: number | null;
}

export interface Named {
  readonly key: string;
  readonly name: string;
}

/** One step of a journey. `target` holds for each segment at this stage. */
export interface Stage extends Named {
  readonly phase: Phase;
  readonly position: number;
  readonly color: string;
  readonly target: Target | null;
}

/** A group of customers, shared by all journeys. */
export type Segment = Named;

/** An ordered list of stages. `target` holds for those that have none. */
export interface Journey extends Named {
  readonly target: Target | null;
  readonly stages: readonly Stage[];
}

/** Content that carries a stage and no segment speaks to everyone. */
export const GENERAL = 'general';

/** Keys with a meaning of their own in queries. */
export const RESERVED_KEYS: readonly string[] = [GENERAL, 'none', 'any'];
