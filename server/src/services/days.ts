import { DAY } from '../domain/freshness';

/** The day of a moment in UTC, as `2026-11-29`. */
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

/** Days since 1970. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
