import type { Check } from './CellFacts';
import { missing } from './missing';
import { draftOnly } from './draftOnly';
import { belowTarget } from './belowTarget';
import { stale } from './stale';
import { generalOnly } from './generalOnly';
import { aboveTarget } from './aboveTarget';

/** Every gap that a cell can have, the worst first: the order is the rank. */
export const CELL_CHECKS = {
  missing,
  'draft-only': draftOnly,
  'below-target': belowTarget,
  stale,
  'general-only': generalOnly,
  'above-target': aboveTarget,
} as const satisfies Record<string, Check>;

export type CellGapKind = keyof typeof CELL_CHECKS;

export type { CellFacts } from './CellFacts';
