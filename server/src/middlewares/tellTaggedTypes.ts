import type { Core } from '@strapi/strapi';
import { seesVocabulary } from '../policies/choosesKnown';
import { service } from '../services/service';

interface InitialData {
  readonly data?: { readonly contentTypes?: { uid: string; options?: object }[] };
}

/**
 * Tells the Content Manager which content types carry the fields, with the option `journey`: its
 * list shows a column and filters for them. Not to administrators who may not see tags.
 */
export function tellTaggedTypes(strapi: Core.Strapi): void {
  const routers = strapi.plugin('content-manager').routes as Record<string, Core.Router>;
  for (const route of Object.values(routers).flatMap((router) => router.routes)) {
    if (route.handler !== 'init.getInitData') continue;
    const config = (route.config ??= {});
    config.middlewares = [tell(strapi), ...(config.middlewares ?? [])];
  }
}

const tell =
  (strapi: Core.Strapi): Core.MiddlewareHandler =>
  async (ctx, next) => {
    await next();
    const { data } = (ctx.body ?? {}) as InitialData;
    if (!data?.contentTypes || !seesVocabulary(ctx.state.userAbility)) return;
    const contentTypes = data.contentTypes.map((type) =>
      service(strapi, 'fields').has(type.uid)
        ? { ...type, options: { ...type.options, journey: true } }
        : type
    );
    ctx.body = { data: { ...data, contentTypes } };
  };
