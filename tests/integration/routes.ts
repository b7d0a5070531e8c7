import type { TestApp } from './app';

export interface PluginRoute {
  /** As the access table names it: `GET /matrix`. */
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As a client asks for it: `/journey/matrix`, `/api/journey/gaps`. */
  readonly path: string;
  readonly handler: string;
}

interface Router {
  readonly type: string;
  readonly prefix: string;
  readonly routes: readonly { method: string; path: string; handler: unknown }[];
}

/** The routes of the plugin that runs, not those that its source names. */
export function routesOf({ strapi }: TestApp, type: 'admin' | 'content-api'): PluginRoute[] {
  const routers = Object.values(strapi.plugin('journey').routes) as unknown as Router[];
  return routers
    .filter((router) => router.type === type)
    .flatMap(({ prefix, routes }) =>
      routes.map(({ method, path, handler }) => ({
        name: `${method} ${path}`,
        method: method.toLowerCase() as PluginRoute['method'],
        path: `${type === 'content-api' ? '/api' : ''}${prefix}${path}`,
        handler: String(handler),
      }))
    );
}
