import type { Core } from '@strapi/strapi';
import { FRONT_END_ACTIONS } from '../contracts/frontEnds';
import type { FrontEnds } from '../contracts/frontEnds';
import { contentApi } from '../routes/contentApi';

/** What front ends can be allowed to do, and what everybody is allowed already. */
export const frontEnds = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Actions of the Public role; null where the plugin that has roles isn't there. */
  const publicActions = async (): Promise<Set<string> | null> => {
    if (!strapi.plugin('users-permissions')) return null;
    const role: { permissions: { action: string }[] } | null = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' }, populate: ['permissions'] });
    return role && new Set(role.permissions.map(({ action }) => action));
  };

  return {
    async list(): Promise<FrontEnds> {
      const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
      const granted = await publicActions();
      return {
        actions: FRONT_END_ACTIONS.map((action) => {
          const route = contentApi.routes.find(({ handler }) => handler === action);
          return {
            action,
            address: route ? `${route.method} ${prefix}/journey${route.path}` : null,
            isPublic: granted && granted.has(`plugin::journey.${action}`),
          };
        }),
      };
    },
  };
};
