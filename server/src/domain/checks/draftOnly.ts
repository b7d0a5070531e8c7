import type { Check } from './CellFacts';

/** Somebody has begun, and visitors get nothing yet. */
export const draftOnly: Check = ({ published, draft, general }) =>
  published === 0 && general === 0 && draft > 0;
