import type { Core } from '@strapi/strapi';
import type { services } from './index';

type Services = typeof services;

/** One of the plugin's own services, with its type. */
export const service = <Name extends keyof Services>(
  strapi: Core.Strapi,
  name: Name
): ReturnType<Services[Name]> => strapi.plugin('journey').service(name);
