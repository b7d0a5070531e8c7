import { z } from 'zod';

/** Options in the app's `config/plugins`, under `journey.config`. */
export interface JourneyConfig {
  contentTypes: {
    /**
     * Uids of content types that don't get the fields at all.
     * @default []
     */
    exclude: string[];
  };
}

const schema: z.ZodType<JourneyConfig> = z.strictObject({
  contentTypes: z.strictObject({
    exclude: z.array(z.string().regex(/^api::/, 'must be the uid of a content type, api::…')),
  }),
});

export const config = {
  default: { contentTypes: { exclude: [] } } satisfies JourneyConfig,

  /** Stops the start with the path and the reason of what is wrong. */
  validator(options: unknown): void {
    const result = schema.safeParse(options);
    if (result.success) return;
    throw new Error(
      result.error.issues
        .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
        .join('; ')
    );
  },
};
