const DAY = 24 * 60 * 60 * 1000;
/** Days of which every one has its snapshot; of weeks before, one has. */
const DAILY = 90;

/** A value on a day; null where nobody knows it. */
export interface Point {
  /** Milliseconds, at the beginning of the day in UTC. */
  readonly time: number;
  readonly value: number | null;
}

export interface DayValue {
  /** `2026-11-29` */
  readonly day: string;
  readonly value: number | null;
}

/**
 * What a chart draws: where days are missing, a point without a value breaks the line.
 * @param days the oldest first
 */
export function pointsOf(days: readonly DayValue[]): Point[] {
  const last = timeOf(days.at(-1)?.day ?? '');
  return days.flatMap(({ day, value }, index) => {
    const time = timeOf(day);
    const before = index > 0 ? timeOf(days[index - 1]!.day) : time;
    const usual = (last - time) / DAY > DAILY ? 7 : 1;
    const isGap = time - before > usual * DAY && !(usual === 1 && isWeekly(before, last));
    return isGap
      ? [
          { time: before + DAY, value: null },
          { time, value },
        ]
      : [{ time, value }];
  });
}

/** Whether the snapshot was the last of those that are kept once a week. */
const isWeekly = (time: number, last: number): boolean => (last - time) / DAY > DAILY;

export const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day so many days before this one. */
export const daysAgo = (days: number): string =>
  new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

/** With this moment in the place of today's snapshot. */
export function withNow<Day extends { readonly day: string }>(
  days: readonly Day[],
  now: Day
): Day[] {
  return [...days.filter(({ day }) => day !== now.day), now];
}
