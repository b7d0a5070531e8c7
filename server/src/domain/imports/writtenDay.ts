const WITH_DOTS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const WITH_SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * `2026-12-31` of `31.12.2026`, and of `31/12/2026`. With slashes the month may stand first, so that what
 * could be either is left as it is. Whether there is such a day is seen where plans are checked.
 */
export function writtenDay(cell: string): string {
  const [dots, slashes] = [WITH_DOTS.exec(cell), WITH_SLASHES.exec(cell)];
  const [found, day = '', month = '', year = ''] = dots ?? slashes ?? [];
  if (found === undefined || (slashes && Number(day) <= 12)) return cell;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
