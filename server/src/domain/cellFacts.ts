import type { CellFacts } from './checks';
import type { Segment, Stage, Target } from './journey';
import type { TallyIndex } from './tallyIndex';

/** What a stage wants of a column: general content beside segments is wanted once and without a limit. */
export function targetOf(stage: Stage, segment: Segment | null, segmented: boolean): Target | null {
  return segment !== null || !segmented ? stage.target : null;
}

/** The facts of a stage × segment cell, in one locale where one is given. */
export function cellFacts(
  count: TallyIndex,
  stage: Stage,
  segment: Segment | null,
  segmented: boolean,
  locale?: string
): CellFacts {
  const place = { part: 'cell', stage: stage.key, ...localePlace(locale) } as const;
  const general = count({ ...place, segment: null });
  const { published, draft, stale } = segment ? count({ ...place, segment: segment.key }) : general;
  const target = targetOf(stage, segment, segmented);
  return {
    published,
    draft,
    stale,
    general: segment ? general.published : 0,
    min: target?.min ?? 1,
    max: target?.max ?? null,
  };
}

/** Where to look a locale's tallies up. */
export function localePlace(locale?: string): { scope: 'locale'; locale: string } | object {
  return locale === undefined ? {} : { scope: 'locale', locale };
}
