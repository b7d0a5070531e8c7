import type { Core } from '@strapi/strapi';
import { traverseEntity } from '@strapi/utils';
import { refuseHidden, seesVocabulary } from '../policies/choosesKnown';
import type { AdminContext } from '../policies/hasAny';
import { vocabularyTarget } from './namedInQuery';
import type { Choice, Model } from './namedInQuery';
import { goThrough, routesOf } from './routesOf';

/** What an administrator sees of entries, and may ask for, goes through one of these. */
interface PermissionsManager {
  sanitizeOutput(data: unknown, options?: object): Promise<unknown>;
  sanitizeQuery(query: Choice, options?: object): Promise<unknown>;
  validateQuery(query: Choice, options?: object): Promise<unknown>;
}

interface PermissionService {
  createPermissionsManager(options: {
    ability?: AdminContext['state']['userAbility'];
    model: string;
  }): PermissionsManager;
}

/**
 * Keeps stages and segments from administrators who may not see the vocabulary. The fields are hidden,
 * so Strapi's field permissions don't reach them: the Content Manager would show them to whoever may
 * read anything of an entry, and search by them.
 */
export function hideVocabulary(strapi: Core.Strapi): void {
  strapi.get('services').extend('admin::permission', (service: PermissionService) => ({
    ...service,
    createPermissionsManager(options: Parameters<typeof service.createPermissionsManager>[0]) {
      const manager = service.createPermissionsManager(options);
      const { ability, model } = options;
      if (!ability || seesVocabulary(ability)) return manager;
      return Object.assign(manager, withoutVocabulary(strapi, manager, model));
    },
  }));

  for (const route of routesOf(strapi, 'content-manager')) {
    // Sorts by what the body says, past the permissions manager.
    if (route.handler === 'collection-types.bulkFindForValidation') {
      const config = (route.config ??= {});
      config.policies = [...(config.policies ?? []), 'plugin::journey.choosesKnown'];
    }
    // Shows what it finds as it was read.
    if (String(route.handler).startsWith('relations.')) {
      goThrough(route, hideInRelations(strapi));
    }
  }
}

/** Strips what a relation leads to, for whom the vocabulary is hidden from. */
const hideInRelations =
  (strapi: Core.Strapi): Core.MiddlewareHandler =>
  async (ctx, next) => {
    await next();
    const { model, targetField } = ctx.params as { model?: string; targetField?: string };
    const { body } = ctx as { body?: { results?: unknown } };
    const found = body?.results;
    if (seesVocabulary(ctx.state.userAbility) || !found) return;
    const { attributes } = strapi.getModel(model as never) as Model;
    const { target } = (attributes[targetField ?? ''] ?? {}) as { target?: string };
    const shown = target && (await withoutTags(strapi, target, found));
    Object.assign(body, { results: shown ?? [] });
  };

/** Entries of a content type without their relations to journeys, stages and segments, however deep. */
function withoutTags(strapi: Core.Strapi, uid: string, data: unknown): Promise<unknown> {
  const getModel = (of: string) => strapi.getModel(of as never) as Model;
  const strip = (entry: unknown): Promise<unknown> =>
    traverseEntity(
      ({ key, attribute }, { remove }) => {
        if (vocabularyTarget(attribute)) remove(key);
      },
      { schema: getModel(uid), getModel },
      entry as never
    );
  return Array.isArray(data) ? Promise.all(data.map(strip)) : strip(data);
}

function withoutVocabulary(
  strapi: Core.Strapi,
  manager: PermissionsManager,
  uid: string
): PermissionsManager {
  const { sanitizeOutput, sanitizeQuery, validateQuery } = manager;
  return {
    async sanitizeOutput(data, options) {
      return withoutTags(strapi, uid, await sanitizeOutput(data, options));
    },
    async sanitizeQuery(query, options) {
      await refuseHidden(strapi, uid, query);
      return sanitizeQuery(query, options);
    },
    async validateQuery(query, options) {
      await refuseHidden(strapi, uid, query);
      return validateQuery(query, options);
    },
  };
}
