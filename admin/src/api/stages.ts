import type { StageChanges, StageInput } from '../../../server/src/contracts/vocabulary';
import { client } from './client';
import { useUsage } from './usage';
import { useChange } from './useChange';

export const useAddStage = (journeyId: string) =>
  useChange<StageInput, unknown>((input) => client.post(`/journeys/${journeyId}/stages`, input));

export const useUpdateStage = (documentId: string) =>
  useChange<StageChanges, unknown>((changes) => client.put(`/stages/${documentId}`, changes));

/** Takes all documentIds of the journey's stages, in their new order. */
export const useReorderStages = (journeyId: string) =>
  useChange<string[], unknown>(
    (order) => client.put(`/journeys/${journeyId}/stage-order`, { order }),
    `stage-order/${journeyId}`
  );

export const useStageUsage = (documentId: string, enabled = true) =>
  useUsage(`/stages/${documentId}`, enabled);

/** Takes the stage that the tags move to, or null to drop them. */
export const useRemoveStage = (documentId: string) =>
  useChange<string | null, unknown>((moveTo) =>
    client.post(`/stages/${documentId}/remove`, { moveTo })
  );
