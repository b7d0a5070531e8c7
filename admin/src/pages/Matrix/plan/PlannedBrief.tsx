import { usePlans } from '../../../api/plans';
import { ErrorNotice } from '../../../components/ErrorNotice';
import { Brief } from './Brief';
import { isPlanOf } from './isPlanOf';
import type { PlannedPlace } from './PlanForm';

/** The brief of a cell, for whoever may see the matrix. */
export function PlannedBrief({ place }: { place: Omit<PlannedPlace, 'title'> }) {
  const { data, error, refetch } = usePlans(place.journey);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  const plan = data?.find(isPlanOf(place));
  return plan ? <Brief plan={plan} /> : null;
}
