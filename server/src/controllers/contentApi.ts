import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { SEGMENT_UID } from '../content-types/uids';
import { parse } from '../contracts/parse';
import { noQuery, stagesQuery } from '../contracts/vocabulary';
import type { ReportOptions } from '../services/coverage';
import { service } from '../services/service';
import { callerMay, listableTypes } from './callers';

/** Reports look only at types that the caller may list, and name segments to those who may see them. */
const readable = async (strapi: Core.Strapi, ctx: Context): Promise<ReportOptions> => {
  const uids = service(strapi, 'fields')
    .list()
    .map(({ uid }) => uid);
  const allowed = await listableTypes(strapi, ctx, uids);
  const nameSegments = await callerMay(strapi, ctx, `${SEGMENT_UID}.find`);
  return { canRead: (uid) => allowed.has(uid), nameSegments };
};

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
  find: (ctx: Context) => service(strapi, 'content').find(ctx.query, { auth: ctx.state.auth }),
});

export const coverage = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const options = await readable(strapi, ctx);
    return { data: await service(strapi, 'coverage').matrix(ctx.query, options) };
  },
});

export const gaps = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const options = await readable(strapi, ctx);
    return { data: await service(strapi, 'coverage').gaps(ctx.query, options) };
  },
});
