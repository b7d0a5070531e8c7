import type { BulkEdit } from '../api/tagging';

export const OPERATIONS = ['add', 'remove', 'set'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** What is chosen for the stages, or for the segments. */
export interface Choice {
  readonly operation: Operation;
  /** Of stages or segments. */
  readonly keys: readonly string[];
}

export const NO_CHOICE: Choice = { operation: 'add', keys: [] };

/** To replace them by nothing takes all of them away. */
const saysSomething = ({ operation, keys }: Choice): boolean =>
  operation === 'set' || keys.length > 0;

const partOf = ({ operation, keys }: Choice) => ({ [operation]: [...keys] });

/** What the choices come to as a request; null where they say nothing. */
export function editOf(
  journey: string | undefined,
  stages: Choice,
  segments: Choice
): BulkEdit | null {
  if (!saysSomething(stages) && !saysSomething(segments)) return null;
  return {
    ...(saysSomething(stages) && { journey, stages: partOf(stages) }),
    ...(saysSomething(segments) && { segments: partOf(segments) }),
  };
}
