import type { Check } from './CellFacts';

/** More is published than the plan wants. */
export const aboveTarget: Check = ({ published, max }) => max !== null && published > max;
