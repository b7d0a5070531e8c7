import type { Counts } from '../tally';

/** What a check knows of a cell. */
export interface CellFacts extends Counts {
  /** Published general content of the same stage; 0 where the cell is itself general content. */
  readonly general: number;
  readonly min: number;
  readonly max: number | null;
  /** Why nothing is wanted there; null where something is. */
  readonly notApplicable: string | null;
}

/** Whether the cell has this gap. */
export type Check = (cell: CellFacts) => boolean;
