import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  RejectionInput,
  RejectionUndoInput,
  SuggestionsInput,
} from '../contracts/suggestions';
import { service } from '../services/service';
import { adminTaggable, adminTags } from '../services/callers';

/** What entries may be tagged with, for To tag. Bodies are checked by the services. */
export const suggestions = ({ strapi }: { strapi: Core.Strapi }) => ({
  async of(ctx: Context) {
    const input = ctx.request.body as SuggestionsInput;
    return { data: await service(strapi, 'suggestions').of(input, adminTaggable(strapi, ctx)) };
  },
  async reject(ctx: Context) {
    const input = ctx.request.body as RejectionInput;
    const mayTag = adminTags(strapi, ctx);
    return { data: await service(strapi, 'rejections').reject(input, { mayTag }) };
  },
  async undoRejection(ctx: Context) {
    const input = ctx.request.body as RejectionUndoInput;
    const mayTag = adminTags(strapi, ctx);
    return { data: await service(strapi, 'rejections').undo(input, { mayTag }) };
  },
});
