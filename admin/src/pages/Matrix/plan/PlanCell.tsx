import { useEffect } from 'react';
import { usePlans } from '../../../api/plans';
import { useNotify } from '../../../components/useNotify';
import { isPlanOf } from './isPlanOf';
import { PlanForm } from './PlanForm';
import type { PlannedPlace } from './PlanForm';

interface Props {
  place: PlannedPlace;
  onClose: () => void;
}

/** The plan of a cell in its form, as soon as it is known what is planned there already. */
export default function PlanCell({ place, onClose }: Props) {
  const { failure } = useNotify();
  const { data: plans, error } = usePlans(place.journey);
  useEffect(() => {
    if (!error) return;
    failure(error);
    onClose();
  }, [error, failure, onClose]);
  if (!plans) return null;
  return <PlanForm place={place} plan={plans.find(isPlanOf(place))} onClose={onClose} />;
}
