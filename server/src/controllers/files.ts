import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../services/service';
import type { ExportedFile, FileOptions } from '../services/files';
import { adminKnows, adminReads, adminReadsField, adminWhere } from '../services/callers';

/** What administrators save: what they may read in the panel, as files. */
export const files = ({ strapi }: { strapi: Core.Strapi }) => {
  const rightsOf = (ctx: Context): FileOptions => ({
    canRead: adminReads(ctx),
    isKnown: adminKnows(ctx),
    filtersFor: adminWhere(strapi, ctx),
    canReadField: adminReadsField(strapi, ctx),
    language: ctx.state.user?.preferedLanguage ?? null,
  });

  const send = (ctx: Context, { name, body }: ExportedFile): void => {
    // A file that breaks off must not look whole. Before its first byte, Strapi says what is wrong.
    if (body instanceof Readable) {
      body.once('error', () => {
        if (ctx.headerSent) ctx.res.destroy();
      });
    }
    ctx.attachment(name);
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = body;
  };

  return {
    async matrix(ctx: Context) {
      send(ctx, await service(strapi, 'files').matrix(ctx.query, rightsOf(ctx)));
    },
    async gaps(ctx: Context) {
      send(ctx, await service(strapi, 'files').gaps(ctx.query, rightsOf(ctx)));
    },
    async plan(ctx: Context) {
      send(ctx, await service(strapi, 'files').plan(ctx.query, rightsOf(ctx)));
    },
    async entries(ctx: Context) {
      send(ctx, await service(strapi, 'files').entries(ctx.query, rightsOf(ctx)));
    },
  };
};
