import { useQuery } from '@tanstack/react-query';
import type { PlanSave, PlanItem } from '../../../server/src/contracts/plan';
import { client } from './client';
import type { Answer } from './client';
import { useChange } from './useChange';

/** What is planned for the cells of a journey, the default one where none is named. */
export const usePlans = (journey?: string) =>
  useQuery({
    queryKey: ['/plans', journey],
    queryFn: ({ signal }) =>
      client.get<Answer<PlanItem[]>>('/plans', { query: journey ? { journey } : {}, signal }),
    select: ({ data }) => data,
    staleTime: 0,
    // A form that begins with an older plan would write it again.
    gcTime: 0,
  });

export const useSavePlan = () =>
  useChange<PlanSave, PlanItem | null>((plan) => client.put('/plans', plan));
