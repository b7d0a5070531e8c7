import { useIntl } from 'react-intl';

/** A day in words: `29 Nov 2026`. */
export function useDayText(): (time: number) => string {
  const { formatDate } = useIntl();
  return (time) => formatDate(time, { dateStyle: 'medium', timeZone: 'UTC' });
}
