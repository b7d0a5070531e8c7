import type {
  ApplyModelInput,
  JourneyChanges,
  JourneyInput,
  JourneyItem,
  ModelChange,
  ModelChanged,
  ModelPreview,
} from '../../../server/src/contracts/vocabulary';
import { client } from './client';
import { useChange } from './useChange';
import { useResource } from './useResource';

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

/** What a change to that model would touch; counted anew whenever it is asked for. */
export function useModelPreview(
  documentId: string,
  model: string | undefined,
  language: string,
  enabled: boolean
) {
  const search = new URLSearchParams({ model: model ?? '', language }).toString();
  return useResource<ModelPreview>(`/journeys/${documentId}/change-model?${search}`, {
    enabled: enabled && model !== undefined,
    staleTime: 0,
  });
}

export const useChangeModel = (documentId: string) =>
  useChange<ModelChange, ModelChanged>((input) =>
    client.post(`/journeys/${documentId}/change-model`, input)
  );
