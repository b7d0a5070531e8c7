import type { Core } from '@strapi/strapi';
import { JOURNEY_FIELDS } from '../content-types/fields';
import { checkTags } from './checkTags';

/** Handlers of the Content Manager that write an entry from the request's body. */
const WRITING =
  /^(collection|single)-types\.(create|createOrUpdate|update|publish|clone|autoClone)$/;

/** Content API action that writing tags needs, besides the content type's own create or update. */
const APPLY_TAGS = 'plugin::journey.tagging.apply';

/** Whether a body changes tags. Forms send every relation along, untouched ones without a change in them. */
export const writesTags = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  JOURNEY_FIELDS.some((field) => {
    const value = (body as Record<string, unknown>)[field];
    return value !== undefined && !isUntouched(value);
  });

const isUntouched = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(
    ([change, items]) => change !== 'set' && Array.isArray(items) && items.length === 0
  );

/**
 * Writing the fields takes a permission of its own: the fields are hidden, so Strapi's field
 * permissions don't reach them, and a public `create` could otherwise tag.
 */
export function guardTagging(strapi: Core.Strapi): void {
  const routers = strapi.plugin('content-manager').routes as Record<string, Core.Router>;
  for (const route of Object.values(routers).flatMap((router) => router.routes)) {
    if (typeof route.handler !== 'string' || !WRITING.test(route.handler)) continue;
    route.config ??= {};
    route.config.policies = [...(route.config.policies ?? []), 'plugin::journey.mayTag'];
  }

  // Strapi hands validators the content type alone: who calls is read off the request.
  strapi
    .get('validators')
    .add(
      'content-api.input',
      (schema: { uid?: string }) =>
        async (data: unknown): Promise<unknown> => {
          const auth: unknown = strapi.requestContext.get()?.state.auth;
          const inputs = Array.isArray(data) ? data : [data];
          if (auth && schema.uid?.startsWith('api::') && inputs.some(writesTags)) {
            await strapi.get('auth').verify(auth, { scope: [APPLY_TAGS] });
            for (const input of inputs) await checkTags(strapi, input);
          }
          return data;
        }
    );
}
