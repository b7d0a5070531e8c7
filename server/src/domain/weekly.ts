import { DAY } from './freshness';

/** 1 January 1970 was a Thursday, and 1 is Monday. */
const WEEKDAY_OF_DAY_0 = 4;
/** In UTC. */
const HOUR = 6;
const HOUR_LENGTH = DAY / 24;

/**
 * The last time that it was that weekday at six in the morning, in UTC.
 * @param weekday 1 is Monday, 7 Sunday
 * @param now and the answer: milliseconds since 1970
 */
export function lastOn(weekday: number, now: number): number {
  const today = Math.floor((now - HOUR * HOUR_LENGTH) / DAY);
  const weekdayOfToday = ((today + WEEKDAY_OF_DAY_0 - 1) % 7) + 1;
  const ago = (weekdayOfToday - weekday + 7) % 7;
  return (today - ago) * DAY + HOUR * HOUR_LENGTH;
}

export const nextOn = (weekday: number, now: number): number => lastOn(weekday, now) + 7 * DAY;
