import type { Core } from '@strapi/strapi';

/** Admin permissions, as routes and policies name them. */
export const READ = 'plugin::journey.read';
export const TAG = 'plugin::journey.tag';
export const CONFIGURE = 'plugin::journey.configure';

export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany(
    [
      { uid: 'read', displayName: 'See the matrix and the gaps' },
      { uid: 'tag', displayName: 'Tag entries that the user may update' },
      { uid: 'configure', displayName: 'Edit journeys, stages, segments and settings' },
    ].map((action) => ({ section: 'plugins', pluginName: 'journey', ...action }))
  );
}
