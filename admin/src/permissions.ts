import type { Permission } from '@strapi/strapi/admin';

const action = (name: string): Permission[] => [
  { action: `plugin::journey.${name}`, subject: null },
];

/** Look at the journey page: matrix and gaps. */
export const READ = action('read');
/** Tag entries that the user may update. */
export const TAG = action('tag');
/** Change journeys, stages, segments and settings. */
export const CONFIGURE = action('configure');
