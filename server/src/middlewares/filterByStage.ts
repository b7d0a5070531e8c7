import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { refusal } from '../contracts/parse';
import { service } from '../services/service';
import type { StageCondition } from '../services/stageFilter';

const ACTIONS = new Set(['findMany', 'findFirst', 'count']);

/** What filters of queries stand for. */
export interface StandIns {
  /** The condition that this one is put in for. */
  standsFor(filter: unknown): StageCondition | undefined;
  /** The same `where` with the conditions themselves. */
  exchange(where: unknown): unknown;
}

/**
 * Lets `strapi.documents(uid)` take `journeyStage`, `journeySegment` and `journey`.
 *
 * The condition holds a subquery, which the document service's filters can't carry. A filter that
 * nothing meets stands in for it, until the database query that the call ends in has it exchanged:
 * whatever else reads the same type on the way is left alone.
 */
export function filterByStage(strapi: Core.Strapi): StandIns {
  const conditions = new Map<string, StageCondition>();

  strapi.documents.use(async (context, next) => {
    const { action, uid } = context;
    if (!ACTIONS.has(action) || !service(strapi, 'fields').has(uid)) return next();
    const params = (context.params ?? {}) as { filters?: object };
    const condition = await service(strapi, 'stageFilter').conditionFor(uid, params, action);
    if (!condition) return next();
    const given = params.filters ?? {};
    if (typeof given !== 'object') throw refusal('filters', 'must be an object');
    const stand = `journey:${randomUUID()}`;
    conditions.set(stand, condition);
    const filters = { $and: [given, { documentId: { $eq: stand } }] };
    Object.assign(context, { params: { ...params, filters } });
    try {
      return await next();
    } finally {
      conditions.delete(stand);
    }
  });

  const standsFor = (filter: unknown): StageCondition | undefined => {
    const documentId = isPlain(filter) ? filter.documentId : undefined;
    return isPlain(documentId) ? conditions.get(String(documentId.$eq)) : undefined;
  };
  const exchange = (where: unknown): unknown => {
    if (Array.isArray(where)) return where.map(exchange);
    if (!isPlain(where)) return where;
    const condition = standsFor(where);
    if (condition) return condition.where;
    return Object.fromEntries(Object.entries(where).map(([key, value]) => [key, exchange(value)]));
  };
  const onRead = ({ params }: { params: { where?: unknown } }): void => {
    if (conditions.size > 0) params.where = exchange(params.where);
  };
  strapi.db.lifecycles.subscribe({
    beforeFindMany: onRead,
    beforeFindOne: onRead,
    beforeCount: onRead,
  });
  return { standsFor, exchange };
}

/** Not a subquery, a date or the like. */
const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
