import { z } from 'zod';
import { REFUSALS } from '../domain/refusals';

/** `2027-01-31`, a day that there is. */
function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString() === `${value}T00:00:00.000Z`;
}

/** `2027-01-31`. */
export const day = z.string().refine(isDay, REFUSALS.noDay);
