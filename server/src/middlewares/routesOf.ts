import type { Core } from '@strapi/strapi';

type Route = Core.Router['routes'][number];

/** The routes of one of Strapi's plugins; none where it isn't installed. */
export function routesOf(strapi: Core.Strapi, plugin: string): Route[] {
  const routers = (strapi.plugin(plugin)?.routes ?? {}) as Record<string, Core.Router>;
  return Object.values(routers).flatMap((router) => router.routes);
}

/** Has a route go through `middleware` before all others. */
export function goThrough(route: Route, middleware: Core.MiddlewareHandler): void {
  const config = (route.config ??= {});
  config.middlewares = [middleware, ...(config.middlewares ?? [])];
}
