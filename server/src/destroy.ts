import type { Core } from '@strapi/strapi';
import { service } from './services/service';

/** What is under way comes to its end before the database is closed. */
export const destroy = ({ strapi }: { strapi: Core.Strapi }): Promise<void> =>
  service(strapi, 'recovery').settled();
