import { superfluous } from '../../../server/src/domain/thinning';
import { dayNumber, dayOf } from '../../../server/src/services/days';

const DAY = 24 * 60 * 60 * 1000;
/** So many days, the last one being this. */
const daysTo = (last: string, count: number): string[] =>
  Array.from({ length: count }, (_, ago) => dayOf(new Date(Date.parse(last) - ago * DAY)));

const TODAY = '2026-11-29';

const gone = (days: readonly string[], today = TODAY): number[] =>
  superfluous(days.map(dayNumber), dayNumber(today));

const kept = (days: readonly string[], today = TODAY): string[] => {
  const without = new Set(gone(days, today));
  return days.filter((day) => !without.has(dayNumber(day))).sort();
};

describe('old snapshots', () => {
  it('are all kept for ninety days', () => {
    expect(gone(daysTo(TODAY, 90))).toEqual([]);
  });

  it('are thinned out from the ninetieth day on', () => {
    const today = '2026-12-01';
    expect(kept(['2026-09-01', '2026-09-02', '2026-09-03'], today)).toEqual([
      '2026-09-01',
      '2026-09-03',
    ]);
  });

  it('are kept by the Monday before that, however they are ordered', () => {
    const days = daysTo(TODAY, 130);
    const older = kept(days).filter((day) => day < '2026-09-01');
    expect(older).toEqual([
      '2026-07-23',
      '2026-07-27',
      '2026-08-03',
      '2026-08-10',
      '2026-08-17',
      '2026-08-24',
      '2026-08-31',
    ]);
    expect(kept([...days].reverse())).toEqual(kept(days));
  });

  it('are kept by the first that there is where there is no Monday', () => {
    expect(kept(['2026-06-03', '2026-06-05', '2026-06-10'])).toEqual(['2026-06-03', '2026-06-10']);
  });

  it('come to as many after day by day as at once', () => {
    let held: string[] = [];
    for (const day of daysTo(TODAY, 365).reverse()) held = kept([...held, day], day);
    expect(held).toEqual(kept(daysTo(TODAY, 365)));
    expect(held).toHaveLength(90 + 41);
  });

  it('are of the day in UTC', () => {
    expect(dayOf(new Date('2026-11-29T23:59:59.999Z'))).toBe('2026-11-29');
    expect(dayOf(new Date('2026-11-29T23:30:00-05:00'))).toBe('2026-11-30');
  });
});
