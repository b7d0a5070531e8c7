import type { Check } from './CellFacts';

/** Something is published, less than the plan wants. */
export const belowTarget: Check = ({ published, min }) => published > 0 && published < min;
