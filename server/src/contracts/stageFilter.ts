import { z } from 'zod';
import { keys } from './keys';

/** Query parameters that every content type's list takes. */
export const STAGE_FILTER_PARAMS = ['journeyStage', 'journeySegment', 'journey'] as const;

/** Read out of a request's other parameters, so those are let through. */
export const stageFilterParams = z.object({
  journeyStage: keys.optional(),
  journeySegment: keys.optional(),
  journey: z.string().optional(),
});
