import type { Translate } from '../../i18n/useText';

/** By how many points of a percent it is more or less. */
export function changeText(before: number, now: number, t: Translate): string {
  const points = Math.round(now * 100) - Math.round(before * 100);
  if (points === 0) return t('trend.same');
  return t(points > 0 ? 'trend.more' : 'trend.less', { points: Math.abs(points) });
}
