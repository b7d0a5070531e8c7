import type { Check } from './CellFacts';

/** Enough is published, and all of it is old. */
export const stale: Check = (cell) =>
  cell.published > 0 && cell.published >= cell.min && cell.stale === cell.published;
