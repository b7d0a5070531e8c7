import type { Gap } from '../../../../server/src/contracts/report';
import { PLUGIN_ID } from '../../pluginId';
import { cellId, UNTAGGED } from './cellAddress';

/** The matrix with the cell open that a gap is about. */
export function gapAddress({ stage, segment, contentType, locale }: Gap): string {
  const search = new URLSearchParams();
  if (stage) search.set('columns', 'segment');
  if (locale !== null) search.set('locale', locale);
  const column = stage ? (segment?.key ?? 'general') : (contentType ?? '');
  search.set('cell', cellId({ row: stage?.key ?? UNTAGGED, column }));
  return `/plugins/${PLUGIN_ID}?${search}`;
}
