import type { Core } from '@strapi/strapi';

interface Route {
  readonly handler: unknown;
  readonly config?: {
    readonly policies?: readonly unknown[];
    readonly auth?: false | { readonly scope?: readonly string[] };
  };
}

type Routers = Readonly<Record<string, { readonly routes?: readonly Route[] } | Route>>;

const found = new WeakMap<Core.Strapi, ReadonlyMap<string, readonly Route[]>>();

/**
 * Whether a content type has a list of its own that is guarded by the action `find` alone. One without a
 * route isn't shown by Strapi either; one with policies is shown to whom these let through, which nobody
 * else can know, and one with a scope of its own to whom that is granted.
 */
export function hasOpenList(strapi: Core.Strapi, uid: string): boolean {
  const lists = found.get(strapi) ?? listsOf(strapi);
  found.set(strapi, lists);
  const action = `${uid}.find`;
  const routes = lists.get(action) ?? [];
  return routes.length > 0 && routes.every((route) => isGuardedBy(route, action));
}

function isGuardedBy({ config: { policies, auth } = {} }: Route, action: string): boolean {
  const { scope = [action] } = auth || {};
  return !policies?.length && scope.length === 1 && scope[0] === action;
}

/** The routes of the app, by the action that they are. */
function listsOf(strapi: Core.Strapi): ReadonlyMap<string, readonly Route[]> {
  const lists = new Map<string, Route[]>();
  for (const [name, api] of Object.entries(strapi.apis)) {
    const routers = Object.values(api.routes as unknown as Routers);
    for (const route of routers.flatMap(routesOf)) {
      if (typeof route.handler !== 'string') continue;
      const isWhole = route.handler.includes('::');
      const action = isWhole ? route.handler : `api::${name}.${route.handler}`;
      lists.set(action, [...(lists.get(action) ?? []), route]);
    }
  }
  return lists;
}

const routesOf = (router: Routers[string]): readonly Route[] =>
  'handler' in router ? [router] : (router.routes ?? []);
