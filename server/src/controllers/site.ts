import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../services/service';
import { adminKnows, adminMeets } from '../services/callers';

/** What the admin panel needs to know before it shows anything. */
export const site = ({ strapi }: { strapi: Core.Strapi }) => ({
  models: () => ({ data: service(strapi, 'journeys').models() }),

  async vocabulary(ctx: Context) {
    const { contentTypes, rules, ...vocabulary } = await service(strapi, 'vocabulary').all();
    return {
      data: {
        ...vocabulary,
        contentTypes: contentTypes.filter(adminMeets(ctx)),
        rules: ofTypes(rules, adminMeets(ctx)),
      },
    };
  },

  async site(ctx: Context) {
    const { contentTypes, skipped, locales } = await service(strapi, 'site').describe();
    const isKnown = ({ uid }: { uid: string }): boolean => adminKnows(ctx)(uid);
    return {
      data: {
        contentTypes: contentTypes.filter(isKnown),
        skipped: skipped.filter(isKnown),
        locales,
      },
    };
  },

  async settings(ctx: Context) {
    const {
      countedContentTypes: counted,
      contentTypeRules: rules,
      ...settings
    } = await service(strapi, 'settings').get();
    const countedContentTypes = counted === 'all' ? counted : counted.filter(adminKnows(ctx));
    const contentTypeRules = ofTypes(rules, adminKnows(ctx));
    return { data: { ...settings, countedContentTypes, contentTypeRules } };
  },

  async saveSettings(ctx: Context) {
    return { data: await service(strapi, 'settings').set(ctx.request.body as object) };
  },

  async frontEnds() {
    return { data: await service(strapi, 'frontEnds').list() };
  },
});

/** Of what is kept by content type that of those types. */
const ofTypes = <Value>(
  byType: Readonly<Record<string, Value>>,
  isKnown: (uid: string) => boolean
): Record<string, Value> =>
  Object.fromEntries(Object.entries(byType).filter(([uid]) => isKnown(uid)));
