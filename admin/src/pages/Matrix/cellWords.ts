import type { MatrixCell } from '../../../../server/src/contracts/report';
import type { Translate } from '../../i18n/useText';
import type { ShownVerdict } from './shownVerdict';

type Shown = Omit<MatrixCell, 'verdict'> & { readonly verdict: ShownVerdict };

/** The words under a number that needs some: what is the matter, then drafts and stale pieces apart. */
export function cellWords({ verdict, draft, stale }: Shown, t: Translate): string {
  if (verdict === 'missing' || verdict === 'empty') return t('cell.nothing');
  const said = verdict === 'covered' || verdict === 'stale' || verdict === 'draft-only';
  return [
    said ? null : t(`verdict.${verdict}`),
    draft > 0 ? t('cell.drafts', { count: draft }) : null,
    stale > 0 ? t('cell.stale', { count: stale }) : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
