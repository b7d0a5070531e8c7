import type { Core } from '@strapi/strapi';
import { forbidden } from '../contracts/refused';
import { because } from '../domain/refusals';
import { checkTags } from '../middlewares/checkTags';
import { writesTags } from '../middlewares/guardTagging';
import { TAG } from '../permissions';
import type { AdminContext } from './hasAny';

export interface WritingContext extends AdminContext {
  request: { body?: unknown };
}

/** Refuses a save that carries tags from a user who may not tag: nothing is written. */
export async function mayTag(
  context: WritingContext,
  _: unknown,
  { strapi }: { strapi: Core.Strapi }
): Promise<boolean> {
  const { body } = context.request;
  if (!writesTags(body)) return true;
  if (!context.state.userAbility?.can(TAG)) {
    throw forbidden(because('mayNotTag', { needed: TAG }));
  }
  await checkTags(strapi, body);
  return true;
}
