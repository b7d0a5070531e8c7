import { lastOn, nextOn } from '../../../server/src/domain/weekly';

const MONDAY = 1;
const SUNDAY = 7;
const last = (weekday: number, now: string) =>
  new Date(lastOn(weekday, Date.parse(now))).toISOString();

// 30 November 2026 is a Monday.
it.each([
  [MONDAY, '2026-11-30T06:00:00.000Z', '2026-11-30T06:00:00.000Z'],
  [MONDAY, '2026-11-30T05:59:59.999Z', '2026-11-23T06:00:00.000Z'],
  [MONDAY, '2026-12-06T23:00:00.000Z', '2026-11-30T06:00:00.000Z'],
  [SUNDAY, '2026-11-30T07:00:00.000Z', '2026-11-29T06:00:00.000Z'],
  [SUNDAY, '2026-11-29T05:00:00.000Z', '2026-11-22T06:00:00.000Z'],
])('weekday %d was last, as of %s, at %s', (weekday, now, expected) => {
  expect(last(weekday, now)).toBe(expected);
  expect(nextOn(weekday, Date.parse(now)) - Date.parse(expected)).toBe(7 * 24 * 3600 * 1000);
});
