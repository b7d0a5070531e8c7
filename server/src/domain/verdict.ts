import { CELL_CHECKS } from './checks';
import type { CellFacts, CellGapKind } from './checks';

/** The gap of a cell, or that it has none. */
export type Verdict = CellGapKind | 'covered';

const KINDS = Object.keys(CELL_CHECKS) as CellGapKind[];

/** The worst gap of the cell; `covered` where no check finds one. */
export function judge(cell: CellFacts): Verdict {
  return KINDS.find((kind) => CELL_CHECKS[kind](cell)) ?? 'covered';
}

/** Whether the verdict counts towards the score: too much still covers. */
export const countsAsCovered = (verdict: Verdict): boolean =>
  verdict === 'covered' || verdict === 'above-target';
