/** Days of which every snapshot is kept; of weeks before, the first. */
const DAILY = 90;
/** 1 January 1970, day 0, was a Thursday; weeks begin on Mondays. */
const FIRST_MONDAY = 4;

/**
 * Which of these days' snapshots there need not be any more.
 * @param days since 1970, in any order, each once
 */
export function superfluous(days: readonly number[], today: number): number[] {
  const weeks = new Set<number>();
  const older = days.filter((day) => day <= today - DAILY).sort((a, b) => a - b);
  return older.filter((day) => {
    const week = Math.floor((day - FIRST_MONDAY) / 7);
    const isFirst = !weeks.has(week);
    weeks.add(week);
    return !isFirst;
  });
}
