import { z } from 'zod';

export const tagsQuery = z.strictObject({
  locale: z.string().optional(),
  status: z.enum(['draft', 'published']).default('draft'),
});

/** The tags of one entry, in journey order. */
export interface Tags {
  stages: { documentId: string; key: string; name: string; color: string; journey: string }[];
  segments: { documentId: string; key: string; name: string }[];
}

/** The same, with whether the user may change them. */
export interface TagsAnswer extends Tags {
  editable: boolean;
}
