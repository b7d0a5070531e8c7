import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { PlanSave } from '../contracts/plan';
import { service } from '../services/service';
import { adminKnows } from '../services/callers';

/** What is planned for cells, for the Journey page. Bodies are checked by the service. */
export const plans = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const found = await service(strapi, 'plans').of(ctx.query);
    const isKnown = adminKnows(ctx);
    return {
      data: found.filter(({ contentType }) => contentType === null || isKnown(contentType)),
    };
  },
  async save(ctx: Context) {
    return { data: await service(strapi, 'plans').set(ctx.request.body as PlanSave) };
  },
});
