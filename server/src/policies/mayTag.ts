import { errors } from '@strapi/utils';
import { writesTags } from '../middlewares/guardTagging';
import { TAG } from '../permissions';
import type { AdminContext } from './hasAny';

export interface WritingContext extends AdminContext {
  request: { body?: unknown };
}

/** Refuses a save that carries tags from a user who may not tag: nothing is written. */
export function mayTag(context: WritingContext): boolean {
  if (!writesTags(context.request.body) || context.state.userAbility?.can(TAG)) return true;
  throw new errors.ForbiddenError(`Writing journey tags needs the permission ${TAG}`);
}
