import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parse } from '../contracts/parse';
import { modelChange, modelPreviewQuery, removalInput } from '../contracts/vocabulary';
import type { ApplyModelInput, JourneyInput, StageInput } from '../contracts/vocabulary';
import { service } from '../services/service';

/** The door that the history of tags names. */
const SETTINGS = { door: 'settings' } as const;

/** Journeys and stages, for Settings → Journey. Bodies are checked by the services. */
export const journeys = ({ strapi }: { strapi: Core.Strapi }) => {
  const own = () => service(strapi, 'journeys');
  const id = (ctx: Context): string => ctx.params.documentId;

  return {
    async applyModel(ctx: Context) {
      return { data: await own().applyModel(ctx.request.body as ApplyModelInput) };
    },
    async create(ctx: Context) {
      return { data: await own().create(ctx.request.body as JourneyInput) };
    },
    async update(ctx: Context) {
      return { data: await own().update(id(ctx), ctx.request.body as object) };
    },
    async remove(ctx: Context) {
      await own().remove(id(ctx));
      return { data: null };
    },
    async previewModel(ctx: Context) {
      const query = parse(modelPreviewQuery, ctx.query);
      return { data: await own().previewModel({ ...query, journey: id(ctx) }) };
    },
    async changeModel(ctx: Context) {
      const change = parse(modelChange, ctx.request.body);
      return { data: await own().changeModel({ ...change, journey: id(ctx) }, SETTINGS) };
    },
    async addStage(ctx: Context) {
      return { data: await own().addStage(id(ctx), ctx.request.body as StageInput) };
    },
    async updateStage(ctx: Context) {
      return { data: await own().updateStage(id(ctx), ctx.request.body as object) };
    },
    async reorderStages(ctx: Context) {
      return { data: await own().reorderStages(id(ctx), ctx.request.body as { order: string[] }) };
    },
    async stageUsage(ctx: Context) {
      return { data: { entries: await own().stageUsage(id(ctx)) } };
    },
    async removeStage(ctx: Context) {
      const { moveTo } = parse(removalInput, ctx.request.body);
      return { data: await own().removeStage({ stage: id(ctx), moveTo }, SETTINGS) };
    },
  };
};
