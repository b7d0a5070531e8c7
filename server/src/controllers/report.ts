import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { CandidatesQuery } from '../contracts/candidates';
import type { EffectsInput } from '../contracts/effects';
import { service } from '../services/service';
import { adminReads, adminReadsField, adminTags, adminUpdatesAny, adminWhere } from './callers';

/** Reports for the admin panel, over the content types that the administrator may read. */
export const report = ({ strapi }: { strapi: Core.Strapi }) => {
  /** What may be shown to the administrator to be tagged. */
  const taggable = (ctx: Context) => {
    const [canRead, canUpdate] = [adminReads(ctx), adminUpdatesAny(ctx)];
    return {
      canRead: (uid: string) => canRead(uid) && canUpdate(uid),
      filtersFor: adminWhere(strapi, ctx),
      canReadField: adminReadsField(strapi, ctx),
      mayTag: adminTags(strapi, ctx),
    };
  };
  return {
    async matrix(ctx: Context) {
      const canRead = adminReads(ctx);
      return { data: await service(strapi, 'coverage').matrix(ctx.query, { canRead }) };
    },

    async gaps(ctx: Context) {
      const canRead = adminReads(ctx);
      return { data: await service(strapi, 'coverage').gaps(ctx.query, { canRead }) };
    },

    /** What publishing, unpublishing, deleting or retagging entries would do to the gaps. */
    async effects(ctx: Context) {
      const input = ctx.request.body as EffectsInput;
      const options = {
        canRead: adminReads(ctx),
        whereFor: adminWhere(strapi, ctx),
        mayTag: adminTags(strapi, ctx),
      };
      return { data: await service(strapi, 'effects').of(input, options) };
    },

    entries(ctx: Context) {
      return service(strapi, 'entries').find(ctx.query, {
        canRead: adminReads(ctx),
        filtersFor: adminWhere(strapi, ctx),
        canReadField: adminReadsField(strapi, ctx),
        mayTag: adminTags(strapi, ctx),
      });
    },

    /** What the administrator may read and tag, and nobody has tagged yet. */
    toTag(ctx: Context) {
      return service(strapi, 'entries').toTag(ctx.query, taggable(ctx));
    },

    /** Entries that could fill a cell, of those that the administrator may read and tag. */
    candidates(ctx: Context) {
      return service(strapi, 'candidates').of(
        ctx.query as object as CandidatesQuery,
        taggable(ctx)
      );
    },
  };
};
