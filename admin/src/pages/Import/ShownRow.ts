import type { ImportProblem, ImportStatus } from '../../../../server/src/contracts/imports';

/** A row of the file in words, whatever it is of. */
export interface ShownRow {
  readonly id: string;
  /** As the spreadsheet calls it: `4`, or `C4`. */
  readonly where: string;
  /** What it is about; null where that is unknown. */
  readonly title: string | null;
  readonly detail: string;
  readonly changes: readonly {
    readonly field: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly status: ImportStatus;
  readonly problem: ImportProblem | null;
}
