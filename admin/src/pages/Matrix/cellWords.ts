import type { MatrixCell } from '../../../../server/src/contracts/report';
import type { Translate } from '../../i18n/useText';

/** The words under a number that needs some: what is the matter, then drafts and stale pieces apart. */
export function cellWords({ verdict, draft, stale }: MatrixCell, t: Translate): string {
  if (verdict === 'missing') return t('cell.nothing');
  const said = verdict === 'covered' || verdict === 'stale' || verdict === 'draft-only';
  return [
    said ? null : t(`verdict.${verdict}`),
    draft > 0 ? t('cell.drafts', { count: draft }) : null,
    stale > 0 ? t('cell.stale', { count: stale }) : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
