import { z } from 'zod';
import { REFUSALS } from '../domain/refusals';
import type { ContentTypeRule } from '../domain/contentTypeRules';

export type { ContentTypeRule, ContentTypeRules, StageName } from '../domain/contentTypeRules';

/** A stage by its key, and its journey's: the default journey where that is left out. */
const stageName = z.strictObject({ journey: z.string().optional(), stage: z.string() });

/** Whole days after which something is stale. */
export const days = z.number().int().min(1).max(36_500);

const rule = z
  .strictObject({
    defaultStage: stageName.nullable(),
    requireStage: z.boolean(),
    staleAfterDays: days.nullable(),
  })
  .partial();

/** By content type what changes: what isn't named stays as it is. */
export const contentTypeRulesInput = z
  .unknown()
  // A record would leave it out, as if nobody had asked for it.
  .refine((value) => !Object.hasOwn(Object(value), '__proto__'), REFUSALS.prototype)
  .pipe(z.record(z.string(), rule));

export type RuleChanges = z.output<typeof contentTypeRulesInput>;

/** A rule as the edit view needs it. */
export interface EntryRule extends Pick<ContentTypeRule, 'requireStage'> {
  /** documentId of the stage that new entries start with. */
  defaultStage: string | null;
}
