import type { Core } from '@strapi/strapi';

/**
 * Says of every answer at the content API's own addresses that it differs by who asks. Strapi refuses
 * with 401 and 403 before a route's own middlewares, so it is said before these.
 */
export function varyByCaller(strapi: Core.Strapi): void {
  const own = `${strapi.config.get<string>('api.rest.prefix', '/api')}/journey/`.toLowerCase();
  const vary: Core.MiddlewareHandler = (ctx, next) => {
    // Capitals in an address make no difference.
    if (ctx.path.toLowerCase().startsWith(own)) ctx.vary('Authorization');
    return next();
  };
  strapi.server.api('content-api').use(vary);
}
