import type { Core } from '@strapi/strapi';
import { filterByStage } from './middlewares/filterByStage';
import { registerPermissions } from './permissions';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  filterByStage(strapi);
  await registerPermissions(strapi);
}
