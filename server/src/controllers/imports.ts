import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { TagsImportInput } from '../contracts/imports';
import { isDryRun } from '../contracts/imports';
import type { PlanImportInput, PlanUndoInput } from '../contracts/planImports';
import { service } from '../services/service';
import { adminReads, adminReadsField, adminTags, adminWhere } from '../services/callers';

/** What administrators bring in from files. Bodies are checked by the services. */
export const imports = ({ strapi }: { strapi: Core.Strapi }) => ({
  async tags(ctx: Context) {
    const input = ctx.request.body as TagsImportInput;
    const rights = {
      mayTag: adminTags(strapi, ctx),
      canRead: adminReads(ctx),
      filtersFor: adminWhere(strapi, ctx),
      canReadField: adminReadsField(strapi, ctx),
    };
    const tagImport = service(strapi, 'tagImport');
    return {
      data: isDryRun(input)
        ? await tagImport.preview(input, rights)
        : await tagImport.apply(input, rights),
    };
  },

  async plan(ctx: Context) {
    const input = ctx.request.body as PlanImportInput;
    const planImport = service(strapi, 'planImport');
    return {
      data: isDryRun(input) ? await planImport.preview(input) : await planImport.apply(input),
    };
  },

  async undoPlan(ctx: Context) {
    return { data: await service(strapi, 'planImport').undo(ctx.request.body as PlanUndoInput) };
  },
});
