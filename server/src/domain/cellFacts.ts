import type { CellFacts } from './checks';
import type { Segment, Stage } from './journey';
import { wantedAt } from './plan';
import type { Wanted } from './plan';
import type { ReportInput } from './reportInput';
import type { TallyIndex } from './tallyIndex';

/** What of a report says how much is wanted. */
type Rules = Pick<ReportInput, 'journey' | 'plans' | 'asked' | 'segmented'>;

/**
 * What is wanted of a stage × segment cell, in one locale where one is given. Unless a plan says otherwise,
 * general content beside segments is wanted once and without a limit.
 */
export function wantedOf(
  { journey, plans, asked, segmented }: Rules,
  stage: Stage,
  segment: Segment | null,
  locale?: string
): Wanted {
  const place = {
    stage: stage.key,
    segment: segment?.key ?? null,
    contentType: asked.contentType,
    locale: locale ?? asked.locale,
  };
  const isJudged = segment !== null || !segmented;
  return wantedAt(place, plans, isJudged ? { stage: stage.target, journey: journey.target } : null);
}

/** The facts of a stage × segment cell, in one locale where one is given. */
export function cellFacts(
  rules: Rules,
  count: TallyIndex,
  stage: Stage,
  segment: Segment | null,
  locale?: string
): CellFacts {
  const place = { part: 'cell', stage: stage.key, ...localePlace(locale) } as const;
  const general = count({ ...place, segment: null });
  const { published, draft, stale } = segment ? count({ ...place, segment: segment.key }) : general;
  const { target, notApplicable } = wantedOf(rules, stage, segment, locale);
  return {
    published,
    draft,
    stale,
    general: segment ? general.published : 0,
    min: target?.min ?? 1,
    max: target?.max ?? null,
    notApplicable,
  };
}

/** Where to look a locale's tallies up. */
export function localePlace(locale?: string): { scope: 'locale'; locale: string } | object {
  return locale === undefined ? {} : { scope: 'locale', locale };
}
