import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ReviewsInput, ReviewsUndoInput } from '../contracts/reviews';
import { service } from '../services/service';
import { adminTags } from '../services/callers';

/** Entries that the administrator has looked over. Bodies are checked by the service. */
export const reviews = ({ strapi }: { strapi: Core.Strapi }) => ({
  async mark(ctx: Context) {
    const input = ctx.request.body as ReviewsInput;
    const mayTag = adminTags(strapi, ctx);
    return { data: await service(strapi, 'reviews').mark(input, { mayTag }) };
  },
  async undo(ctx: Context) {
    const input = ctx.request.body as ReviewsUndoInput;
    const mayTag = adminTags(strapi, ctx);
    return { data: await service(strapi, 'reviews').undo(input, { mayTag }) };
  },
});
