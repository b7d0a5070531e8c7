import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { CONFIGURE } from '../permissions';
import { service } from '../services/service';
import { adminReads } from './callers';

/** What the admin panel needs to know before it shows anything. */
export const site = ({ strapi }: { strapi: Core.Strapi }) => ({
  models: () => ({ data: service(strapi, 'journeys').models() }),

  async vocabulary() {
    return { data: await service(strapi, 'vocabulary').all() };
  },

  async site(ctx: Context) {
    // Who decides which types count has to see them all.
    const configures = ctx.state.userAbility.can(CONFIGURE);
    const canRead = configures ? () => true : adminReads(ctx);
    const { contentTypes, ...site } = await service(strapi, 'site').describe();
    return { data: { ...site, contentTypes: contentTypes.filter(({ uid }) => canRead(uid)) } };
  },

  async settings() {
    return { data: await service(strapi, 'settings').get() };
  },

  async saveSettings(ctx: Context) {
    return { data: await service(strapi, 'settings').set(ctx.request.body as object) };
  },
});
