import type { Gap } from '../../../../server/src/contracts/report';
import type { Translate } from '../../i18n/useText';

/** The gap in a whole sentence, in the panel's language. */
export function gapText(gap: Gap, t: Translate): string {
  const stage = gap.stage?.name ?? '';
  return t(`gap.${gap.kind}`, {
    stage: inSentence(stage),
    stageFirst: stage,
    hasSegment: String(gap.segment !== null),
    segment: gap.segment?.name ?? '',
    hasLocale: String(gap.locale !== null),
    locale: gap.localeName ?? gap.locale ?? '',
    contentType: gap.contentTypeName ?? '',
    published: gap.published,
    draft: gap.draft,
    stale: gap.stale,
    general: gap.general,
    entries: gap.published + gap.draft,
    min: gap.target?.min ?? 1,
    max: gap.target?.max ?? 0,
  });
}

/** `Retention` → `retention` inside a sentence; `FAQ` stays. */
const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
