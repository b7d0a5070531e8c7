import type { Core, UID } from '@strapi/strapi';
import { JOURNEY_FIELDS } from '../content-types/fields';
import { writesTags } from '../middlewares/guardTagging';
import { service } from '../services/service';
import { uidOf } from './extension';
import type { Field, Resolver } from './extension';

/**
 * GraphQL's mutations ask no validators: tags would be written without the action, or dropped in silence.
 * @returns what comes before a mutation of a type with the fields
 */
export function guardMutations(strapi: Core.Strapi, field: Field): Resolver | undefined {
  const uid = uidOf(field);
  const isMutation = field.parentTypeConfig.name === 'Mutation';
  if (!isMutation || !uid || !service(strapi, 'fields').has(uid)) return undefined;
  return async (root, args, context, info, next) => {
    const data = (args.data ?? {}) as Record<string, unknown>;
    if (writesTags(data)) {
      const written = JOURNEY_FIELDS.filter((name) => name in data);
      const tags = Object.fromEntries(written.map((name) => [name, data[name]]));
      const type = strapi.contentType(uid as UID.ContentType);
      await strapi.contentAPI.validate.input(tags, type, { auth: context.state.auth as never });
    }
    return next(root, args, context, info);
  };
}
