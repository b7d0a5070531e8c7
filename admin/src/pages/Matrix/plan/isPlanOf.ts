import type { PlanItem } from '../../../../../server/src/contracts/plan';
import type { PlannedPlace } from './PlanForm';

/** Finds what is planned for just that place. */
export const isPlanOf =
  ({ stage, segment, contentType, locale }: Omit<PlannedPlace, 'title'>) =>
  (plan: PlanItem): boolean =>
    plan.stage === stage.key &&
    plan.segment === segment &&
    plan.contentType === contentType &&
    plan.locale === locale;
