import { errors } from '@strapi/utils';
import { parse } from '../contracts/parse';
import { tagValues } from '../contracts/tagValues';
import { writesTags } from '../middlewares/guardTagging';
import { TAG } from '../permissions';
import type { AdminContext } from './hasAny';

export interface WritingContext extends AdminContext {
  request: { body?: unknown };
}

/** Refuses a save that carries tags from a user who may not tag: nothing is written. */
export function mayTag(context: WritingContext): boolean {
  const { body } = context.request;
  if (!writesTags(body)) return true;
  if (!context.state.userAbility?.can(TAG)) {
    throw new errors.ForbiddenError(`Writing journey tags needs the permission ${TAG}`);
  }
  parse(tagValues, body);
  return true;
}
