import type { Gap } from './gap';

/** What is filled into the sentence that says a gap, in any language. */
export function gapValues(gap: Gap): Record<string, string | number> {
  const stage = gap.stage?.name ?? '';
  return {
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
  };
}

/** `Retention` → `retention` inside a sentence; `FAQ` stays. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
