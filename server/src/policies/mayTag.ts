import { errors } from '@strapi/utils';
import { writesTags } from '../middlewares/guardTagging';
import { TAG } from '../permissions';

interface AdminContext {
  request: { body?: unknown };
  state: { userAbility?: { can(action: string): boolean } };
}

/** Refuses a save that carries tags from a user who may not tag: nothing is written. */
export function mayTag(context: AdminContext): boolean {
  if (!writesTags(context.request.body) || context.state.userAbility?.can(TAG)) return true;
  throw new errors.ForbiddenError(`Writing journey tags needs the permission ${TAG}`);
}
