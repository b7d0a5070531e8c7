import { z } from 'zod';
import { check } from './contracts/problems';

/** Options in the app's `config/plugins`, under `journey.config`. */
export interface JourneyConfig {
  contentTypes: {
    /**
     * Uids of content types that don't get the fields at all.
     * @default []
     */
    exclude: string[];
  };
  /**
   * Days that changes of tags are kept: who changed what, when. 0 records none.
   * @default 365
   */
  tagHistoryDays: number;
  /**
   * Whether an entry's first version in another locale starts with the tags that the entry has: those
   * of the default locale, otherwise of its oldest locale. What is saved with tags has those.
   * @default true
   */
  newLocaleCopiesTags: boolean;
}

const schema: z.ZodType<JourneyConfig> = z.strictObject({
  contentTypes: z.strictObject({
    exclude: z.array(z.string().regex(/^api::/, 'must be the uid of a content type, api::…')),
  }),
  tagHistoryDays: z.number().int().min(0).max(36_500),
  newLocaleCopiesTags: z.boolean('must be true or false'),
});

export const config = {
  default: {
    contentTypes: { exclude: [] },
    tagHistoryDays: 365,
    newLocaleCopiesTags: true,
  } satisfies JourneyConfig,

  /** Stops the start with the path and the reason of what is wrong. */
  validator(options: unknown): void {
    const result = check(schema, options, 'options');
    if ('data' in result) return;
    throw new Error(result.message);
  },
};
