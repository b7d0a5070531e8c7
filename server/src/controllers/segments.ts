import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parse } from '../contracts/parse';
import { removalInput } from '../contracts/vocabulary';
import type { SegmentInput } from '../contracts/vocabulary';
import { service } from '../services/service';

/** Segments, for Settings → Journey. Bodies are checked by the service. */
export const segments = ({ strapi }: { strapi: Core.Strapi }) => {
  const own = () => service(strapi, 'segments');
  const id = (ctx: Context): string => ctx.params.documentId;

  return {
    async create(ctx: Context) {
      return { data: await own().create(ctx.request.body as SegmentInput) };
    },
    async update(ctx: Context) {
      return { data: await own().update(id(ctx), ctx.request.body as object) };
    },
    async reorder(ctx: Context) {
      return { data: await own().reorder(ctx.request.body as { order: string[] }) };
    },
    async usage(ctx: Context) {
      return { data: { entries: await own().usage(id(ctx)) } };
    },
    async remove(ctx: Context) {
      const { moveTo } = parse(removalInput, ctx.request.body);
      return { data: await own().remove({ segment: id(ctx), moveTo }, { door: 'settings' }) };
    },
  };
};
