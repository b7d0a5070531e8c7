import { Badge } from '@strapi/design-system';
import type { GapKind } from '../../../../server/src/contracts/report';
import { useText } from '../../i18n/useText';

/** Each kind has its words; the colours only group them. Strapi's warning700 is too pale to be read on warning100. */
const COLORS: Record<GapKind, [background: string, text: string]> = {
  missing: ['danger100', 'danger700'],
  'draft-only': ['warning100', 'neutral800'],
  'below-target': ['warning100', 'neutral800'],
  stale: ['neutral150', 'neutral700'],
  'general-only': ['primary100', 'primary700'],
  'above-target': ['primary100', 'primary700'],
  untagged: ['neutral150', 'neutral700'],
};

/** What kind of gap it is. */
export function GapBadge({ kind }: { kind: GapKind }) {
  const t = useText();
  const [background, color] = COLORS[kind];
  return (
    <Badge backgroundColor={background} textColor={color}>
      {t(`verdict.${kind}`)}
    </Badge>
  );
}
