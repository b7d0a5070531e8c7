import type { Core } from '@strapi/strapi';
import { service } from './services/service';

/** What is under way comes to its end before the database is closed. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await service(strapi, 'gapWatch').stop();
  await service(strapi, 'recovery').settled();
}
