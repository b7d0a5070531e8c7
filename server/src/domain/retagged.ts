import type { RetaggedEntry, StageKey } from './events';

/** One change made of two, the earlier one first. */
export const retaggedTwice = (earlier: RetaggedEntry, later: RetaggedEntry): RetaggedEntry => ({
  ...later,
  // What is made and tagged in one go is made.
  action: earlier.action,
  stages: { before: earlier.stages.before, after: later.stages.after },
  segments: { before: earlier.segments.before, after: later.segments.after },
});

/** Whether anything is otherwise than before: a second change may have taken the first one back. */
export const isRetagged = ({ stages, segments }: RetaggedEntry): boolean =>
  !isSame(stages.before.map(stageName), stages.after.map(stageName)) ||
  !isSame(segments.before, segments.after);

const stageName = ({ journey, key }: StageKey): string => `${journey}/${key}`;

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));
