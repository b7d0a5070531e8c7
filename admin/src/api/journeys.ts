import type {
  ApplyModelInput,
  JourneyChanges,
  JourneyInput,
  JourneyItem,
} from '../../../server/src/contracts/vocabulary';
import { client } from './client';
import { useChange } from './useChange';

export const useApplyModel = () =>
  useChange<ApplyModelInput, JourneyItem>((input) => client.post('/journeys/apply-model', input));

export const useCreateJourney = () =>
  useChange<JourneyInput, JourneyItem>((input) => client.post('/journeys', input));

export const useUpdateJourney = (documentId: string) =>
  useChange<JourneyChanges, JourneyItem>((changes) =>
    client.put(`/journeys/${documentId}`, changes)
  );

export const useDeleteJourney = (documentId: string) =>
  useChange<void, unknown>(() => client.delete(`/journeys/${documentId}`));
