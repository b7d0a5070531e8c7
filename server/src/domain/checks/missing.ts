import type { Check } from './CellFacts';

/** Nothing at all: not published, not drafted, not even general content. */
export const missing: Check = ({ published, draft, general }) =>
  published === 0 && draft === 0 && general === 0;
