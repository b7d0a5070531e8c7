import type { SegmentChanges, SegmentInput } from '../../../server/src/contracts/vocabulary';
import { client } from './client';
import { useUsage } from './usage';
import { useChange } from './useChange';

export const useAddSegment = () =>
  useChange<SegmentInput, unknown>((input) => client.post('/segments', input));

export const useUpdateSegment = (documentId: string) =>
  useChange<SegmentChanges, unknown>((changes) => client.put(`/segments/${documentId}`, changes));

/** Takes all documentIds of the segments, in their new order. */
export const useReorderSegments = () =>
  useChange<string[], unknown>((order) => client.put('/segment-order', { order }), 'segment-order');

export const useSegmentUsage = (documentId: string, enabled = true) =>
  useUsage(`/segments/${documentId}`, enabled);

/** Takes the segment that the tags move to, or null to drop them. */
export const useRemoveSegment = (documentId: string) =>
  useChange<string | null, unknown>((moveTo) =>
    client.post(`/segments/${documentId}/remove`, { moveTo })
  );
