import type { Core } from '@strapi/strapi';
import { traverse, traverseEntity } from '@strapi/utils';
import { refuseHidden, seesVocabulary } from '../policies/choosesKnown';
import type { AdminContext } from '../policies/hasAny';
import { vocabularyTarget } from './namedInQuery';
import type { Choice, Model } from './namedInQuery';

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

  // Sorts by what the body says, past the permissions manager.
  const routers = strapi.plugin('content-manager').routes as Record<string, Core.Router>;
  for (const route of Object.values(routers).flatMap((router) => router.routes)) {
    if (route.handler !== 'collection-types.bulkFindForValidation') continue;
    route.config ??= {};
    route.config.policies = [...(route.config.policies ?? []), 'plugin::journey.choosesKnown'];
  }
}

function withoutVocabulary(
  strapi: Core.Strapi,
  manager: PermissionsManager,
  uid: string
): PermissionsManager {
  const { sanitizeOutput, sanitizeQuery, validateQuery } = manager;
  const getModel = (of: string) => strapi.getModel(of as never) as Model;
  const strip = (entry: unknown): Promise<unknown> =>
    traverseEntity(
      ({ key, attribute }, { remove }) => {
        if (vocabularyTarget(attribute)) remove(key);
      },
      { schema: getModel(uid), getModel },
      entry as never
    );

  // Strapi shows what the relation picker finds as it was read.
  const stripPopulate = (populate: unknown): Promise<unknown> =>
    traverse.traverseQueryPopulate(
      ({ key, value, attribute, schema }, { remove, set }) => {
        if (vocabularyTarget(attribute)) remove(key);
        else if (!attribute && value === '*') set(key, everythingElse(schema as Model) as never);
      },
      { schema: getModel(uid), getModel },
      populate
    );

  return {
    async sanitizeOutput(data, options) {
      const shown = await sanitizeOutput(data, options);
      return Array.isArray(shown) ? Promise.all(shown.map(strip)) : strip(shown);
    },
    async sanitizeQuery(query, options) {
      await refuseHidden(strapi, uid, query);
      const populate = await stripPopulate(query.populate);
      return sanitizeQuery(query.populate === undefined ? query : { ...query, populate }, options);
    },
    async validateQuery(query, options) {
      await refuseHidden(strapi, uid, query);
      return validateQuery(query, options);
    },
  };
}

/** What `*` stands for, but for the vocabulary. */
function everythingElse({ attributes }: Model): Record<string, true> {
  const others = Object.entries(attributes).filter(
    ([, attribute]) => POPULATED.has(attribute.type) && !vocabularyTarget(attribute)
  );
  return Object.fromEntries(others.map(([name]) => [name, true]));
}

const POPULATED = new Set(['relation', 'component', 'media', 'dynamiczone']);
