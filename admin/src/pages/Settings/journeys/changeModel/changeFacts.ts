import type { ModelPreview, StageMapping } from '../../../../../../server/src/contracts/vocabulary';

/** What a change to another model does to the entries. */
export interface ChangeFacts {
  /** Entries that will carry other stages than now. */
  entries: number;
  /** Names of the stages whose tags are dropped, of those that entries carry. */
  droppedStages: string[];
  /** Entries that lose a tag. */
  dropped: number;
  /** Entries that are left with no stage of the journey. */
  bare: number;
}

export function changeFacts(
  { stages, combinations }: ModelPreview,
  mapping: StageMapping
): ChangeFacts {
  const isDropped = (key: string): boolean => mapping[key] === null;
  const count = (touches: (carried: readonly string[]) => boolean): number =>
    combinations
      .filter((combination) => touches(combination.stages))
      .reduce((sum, { entries }) => sum + entries, 0);
  return {
    entries: count((carried) => carried.some((key) => mapping[key] !== key)),
    droppedStages: stages
      .filter(({ key, entries }) => entries > 0 && isDropped(key))
      .map(({ name }) => name),
    dropped: count((carried) => carried.some(isDropped)),
    bare: count((carried) => carried.every(isDropped)),
  };
}
