import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parse } from '../contracts/parse';
import { noQuery, stagesQuery } from '../contracts/vocabulary';
import { authOf } from '../services/caller';
import { readableReports } from '../services/callers';
import { service } from '../services/service';

export const journey = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    parse(noQuery, ctx.query);
    const { journeys, defaultJourney } = await service(strapi, 'vocabulary').all();
    return { data: journeys.map((one) => ({ ...one, isDefault: one.key === defaultJourney })) };
  },
});

export const stage = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The stages of a journey, in order; none where there is no journey yet. */
  async find(ctx: Context) {
    const { journey: key } = parse(stagesQuery, ctx.query);
    const { journeys, defaultJourney } = await service(strapi, 'vocabulary').all();
    if (key === undefined && defaultJourney === null) return { data: [] };
    const wanted = await service(strapi, 'vocabulary').journey(key);
    return { data: journeys.find((one) => one.key === wanted.key)?.stages ?? [] };
  },
});

export const segment = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    parse(noQuery, ctx.query);
    return { data: (await service(strapi, 'vocabulary').all()).segments };
  },
});

export const content = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: (ctx: Context) => service(strapi, 'content').find(ctx.query, { auth: authOf(ctx.state) }),
  next: (ctx: Context) => service(strapi, 'content').next(ctx.query, { auth: authOf(ctx.state) }),
});

export const coverage = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const options = await readableReports(strapi, authOf(ctx.state));
    return { data: await service(strapi, 'coverage').matrix(ctx.query, options) };
  },
});

export const gaps = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const options = await readableReports(strapi, authOf(ctx.state));
    return { data: await service(strapi, 'coverage').gaps(ctx.query, options) };
  },
});
