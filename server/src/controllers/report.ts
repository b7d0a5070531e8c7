import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../services/service';
import { adminReads, adminReadsField, adminWhere } from './callers';

/** Reports for the admin panel, over the content types that the administrator may read. */
export const report = ({ strapi }: { strapi: Core.Strapi }) => ({
  async matrix(ctx: Context) {
    const canRead = adminReads(ctx);
    return { data: await service(strapi, 'coverage').matrix(ctx.query, { canRead }) };
  },

  async gaps(ctx: Context) {
    const canRead = adminReads(ctx);
    return { data: await service(strapi, 'coverage').gaps(ctx.query, { canRead }) };
  },

  entries(ctx: Context) {
    return service(strapi, 'entries').find(ctx.query, {
      canRead: adminReads(ctx),
      filtersFor: adminWhere(strapi, ctx),
      canReadField: adminReadsField(strapi, ctx),
    });
  },
});
