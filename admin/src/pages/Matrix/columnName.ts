import type { Axis } from '../../../../server/src/contracts/report';
import { displayLocale } from '../../i18n/displayLocale';
import type { Translate } from '../../i18n/useText';

/** Names come from the site, but for general content, which is ours to name. */
export function columnName(
  column: { key: string; name: string },
  axis: Axis,
  t: Translate
): string {
  if (axis === 'segment' && column.key === 'general') return t('segment.general');
  return axis === 'locale' ? displayLocale({ code: column.key, name: column.name }) : column.name;
}
