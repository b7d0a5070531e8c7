import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { DigestInput } from '../contracts/digest';
import { service } from '../services/service';

/** The weekly mail, for who configures it. */
export const digest = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find() {
    return { data: await service(strapi, 'digest').get() };
  },

  async update(ctx: Context) {
    return { data: await service(strapi, 'digest').set(ctx.request.body as DigestInput) };
  },

  async preview(ctx: Context) {
    return { data: await service(strapi, 'digest').preview(ctx.state.user) };
  },

  async test(ctx: Context) {
    return { data: await service(strapi, 'digest').test(ctx.state.user) };
  },
});
