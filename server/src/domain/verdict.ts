import { CELL_CHECKS } from './checks';
import type { CellFacts, CellGapKind } from './checks';

/** The gap of a cell, that it has none, or that nothing is wanted there. */
export type Verdict = CellGapKind | 'covered' | 'not-applicable';

const KINDS = Object.keys(CELL_CHECKS) as CellGapKind[];

/** The worst gap of the cell; `covered` where no check finds one. */
export function judge(cell: CellFacts): Verdict {
  if (cell.notApplicable !== null) return 'not-applicable';
  return KINDS.find((kind) => CELL_CHECKS[kind](cell)) ?? 'covered';
}

/** Whether the verdict counts towards the score: too much still covers. */
export const countsAsCovered = (verdict: Verdict): boolean =>
  verdict === 'covered' || verdict === 'above-target';
