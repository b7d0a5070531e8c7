import type * as strapi from '@strapi/strapi';
import type * as utils from '@strapi/utils';

declare global {
  /** A package as Node loads it, once for all test files of a worker. */
  function requireOnce(name: '@strapi/utils'): typeof utils;

  /** Strapi as Node loads it; anew where a file starts more than one. */
  function requireStrapi(): typeof strapi;
}
