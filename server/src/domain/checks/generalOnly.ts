import type { Check } from './CellFacts';

/** The segment gets what everyone gets, and nothing of its own. */
export const generalOnly: Check = ({ published, general }) => published === 0 && general > 0;
