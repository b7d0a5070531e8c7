import type { Core } from '@strapi/strapi';
import type { TaggedWith } from '../contracts/vocabulary';
import { seesVocabulary } from '../policies/choosesKnown';
import type { Facts } from '../services/facts';
import { service } from '../services/service';
import { goThrough, routesOf } from './routesOf';

interface InitialData {
  readonly data?: { readonly contentTypes?: { uid: string; options?: object }[] };
}

/**
 * Tells the Content Manager which content types carry the fields, with the option `journey`: its
 * list shows a column and filters for them, by what the option names. Not to administrators who may
 * not see tags.
 */
export function tellTaggedTypes(strapi: Core.Strapi): void {
  for (const route of routesOf(strapi, 'content-manager')) {
    if (route.handler === 'init.getInitData') goThrough(route, tell(strapi));
  }
}

const tell =
  (strapi: Core.Strapi): Core.MiddlewareHandler =>
  async (ctx, next) => {
    await next();
    const { data } = (ctx.body ?? {}) as InitialData;
    if (!data?.contentTypes || !seesVocabulary(ctx.state.userAbility)) return;
    const journey = taggedWith(await service(strapi, 'facts').lately());
    const contentTypes = data.contentTypes.map((type) =>
      service(strapi, 'fields').has(type.uid)
        ? { ...type, options: { ...type.options, journey } }
        : type
    );
    ctx.body = { data: { ...data, contentTypes } };
  };

/** Keys and names of all there is to be tagged with. */
const taggedWith = ({ journeys, segments }: Facts): TaggedWith => ({
  journeys: journeys.map(({ stages, ...journey }) => ({
    ...named(journey),
    stages: stages.map(named),
  })),
  segments: segments.map(named),
});

const named = ({ key, name }: { key: string; name: string }) => ({ key, name });
