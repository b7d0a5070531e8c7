import type { Gap } from '../../../server/src/contracts/report';
import type { Translate } from '../i18n/useText';

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

/** Segment key that stands for general content. */
const GENERAL = 'general';

/** What an action leaves in the gap's cell, in a whole sentence. */
export function lossText(gap: Gap, t: Translate): string {
  const kind = gap.kind === 'draft-only' || gap.kind === 'general-only' ? gap.kind : 'missing';
  const whom = gap.segment?.key === GENERAL ? GENERAL : gap.segment ? 'segment' : 'everyone';
  return t(`loss.${kind}`, {
    stage: inSentence(gap.stage?.name ?? ''),
    whom,
    segment: gap.segment?.name ?? '',
    hasLocale: String(gap.locale !== null),
    locale: gap.localeName ?? gap.locale ?? '',
  });
}

/** `Retention` → `retention` inside a sentence; `FAQ` stays. */
const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
