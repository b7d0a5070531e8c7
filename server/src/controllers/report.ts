import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { CandidatesQuery } from '../contracts/candidates';
import type { EffectsInput } from '../contracts/effects';
import type { WhyQuery } from '../contracts/report';
import type { CellTrendQuery, WhatChangedQuery } from '../contracts/trend';
import { service } from '../services/service';
import {
  adminReadable,
  adminReads,
  adminTaggable,
  adminTags,
  adminWhere,
} from '../services/callers';

/** Reports for the admin panel, over the content types that the administrator may read. */
export const report = ({ strapi }: { strapi: Core.Strapi }) => {
  const readable = (ctx: Context) => adminReadable(strapi, ctx);
  const taggable = (ctx: Context) => adminTaggable(strapi, ctx);
  return {
    async matrix(ctx: Context) {
      const canRead = adminReads(ctx);
      return { data: await service(strapi, 'coverage').matrix(ctx.query, { canRead }) };
    },

    async gaps(ctx: Context) {
      const canRead = adminReads(ctx);
      return { data: await service(strapi, 'coverage').gaps(ctx.query, { canRead }) };
    },

    async why(ctx: Context) {
      const query = ctx.query as object as WhyQuery;
      return { data: await service(strapi, 'coverage').why(query, { canRead: adminReads(ctx) }) };
    },

    async score(ctx: Context) {
      const canRead = adminReads(ctx);
      return { data: await service(strapi, 'coverage').score(ctx.query, { canRead }) };
    },

    async trend(ctx: Context) {
      const canRead = adminReads(ctx);
      return { data: await service(strapi, 'trend').of(ctx.query, { canRead }) };
    },

    async cellTrend(ctx: Context) {
      const query = ctx.query as object as CellTrendQuery;
      return { data: await service(strapi, 'trend').cell(query, { canRead: adminReads(ctx) }) };
    },

    /** Null where there is no snapshot yet. */
    async whatChanged(ctx: Context) {
      const query = ctx.query as object as WhatChangedQuery;
      return { data: await service(strapi, 'trend').whatChanged(query, readable(ctx)) };
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
      return service(strapi, 'entries').find(ctx.query, readable(ctx));
    },

    /** What the administrator may read and tag, and nobody has tagged yet. */
    toTag(ctx: Context) {
      return service(strapi, 'entries').toTag(ctx.query, taggable(ctx));
    },

    /** Published entries that the administrator may read, by when they are to be reviewed. */
    toReview(ctx: Context) {
      return service(strapi, 'toReview').find(ctx.query, readable(ctx));
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
