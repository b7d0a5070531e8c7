import type { Core } from '@strapi/strapi';

/** Where Strapi keeps what roles and tokens may do; the last is there with its plugin alone. */
const PERMISSIONS = [
  'admin::permission',
  'admin::api-token-permission',
  'plugin::users-permissions.permission',
];

const ours = { where: { action: { $startsWith: 'plugin::journey.' } } };

/** The plugin's permissions of administrators' roles, of API tokens and of visitors' roles. */
export const grants = (strapi: Core.Strapi) => {
  const models = PERMISSIONS.filter((uid) => strapi.db.metadata.has(uid));
  return {
    async count(): Promise<number> {
      const counts = await Promise.all(models.map((uid) => strapi.db.query(uid).count(ours)));
      return counts.reduce((sum, count) => sum + count, 0);
    },

    async remove(): Promise<void> {
      for (const uid of models) await strapi.db.query(uid).deleteMany(ours);
    },
  };
};
