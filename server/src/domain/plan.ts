import type { Target } from './journey';

/** What is planned at a place, in the order of the planning sheet: amounts, then the brief. */
export const PLAN_FIELDS = [
  'targetMin',
  'targetMax',
  'notApplicable',
  'trigger',
  'questions',
  'searchTerms',
  'message',
  'measuringPoint',
  'channels',
  'formats',
  'owner',
  'dueDate',
] as const;

/** A cell, and within it one content type, one locale, or both. */
export interface PlanPlace {
  readonly stage: string;
  /** Null for general content. */
  readonly segment: string | null;
  /** Uid; null for all content types. */
  readonly contentType: string | null;
  /** Code; null for all locales. */
  readonly locale: string | null;
}

/** What is wanted at a place. */
export interface Plan extends PlanPlace {
  /** Null where the plan says nothing of amounts. */
  readonly target: Target | null;
  /** Why nothing is wanted there; null where something is. */
  readonly notApplicable: string | null;
}

/** Which rule says how much is wanted: a plan, the stage's own target, the journey's, or one piece as ever. */
export type WantedBy = 'plan' | 'stage' | 'journey' | 'default';

/** What holds for a cell, and what says so. */
export interface Wanted {
  readonly by: WantedBy;
  /** The place of the plan that says it; null where none does. */
  readonly plan: PlanPlace | null;
  readonly target: Target | null;
  readonly notApplicable: string | null;
}

/**
 * What is wanted in a cell: the most specific plan that says it wins, a content type's before a locale's
 * before one for all; then the stage's target, then the journey's.
 * @param targets null where they don't hold for the cell
 */
export function wantedAt(
  place: PlanPlace,
  plans: readonly Plan[],
  targets: Readonly<Record<'stage' | 'journey', Target | null>> | null
): Wanted {
  const holds = (plan: Plan): boolean =>
    plan.stage === place.stage &&
    plan.segment === place.segment &&
    [null, place.contentType].includes(plan.contentType) &&
    [null, place.locale].includes(plan.locale) &&
    (plan.target !== null || plan.notApplicable !== null);
  const [plan] = plans.filter(holds).sort((a, b) => specificity(b) - specificity(a));
  if (plan) {
    const { target, notApplicable, stage, segment, contentType, locale } = plan;
    return { by: 'plan', plan: { stage, segment, contentType, locale }, target, notApplicable };
  }
  const by = (['stage', 'journey'] as const).find((one) => targets?.[one]);
  return by ? { ...BY_DEFAULT, by, target: targets?.[by] ?? null } : BY_DEFAULT;
}

/** One piece is enough, and none too many. */
export const BY_DEFAULT: Wanted = { by: 'default', plan: null, target: null, notApplicable: null };

const specificity = ({ contentType, locale }: PlanPlace): number =>
  (contentType === null ? 0 : 2) + (locale === null ? 0 : 1);
