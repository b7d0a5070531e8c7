import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { refusal } from '../contracts/refused';
import { isPlain } from '../domain/isPlain';
import { because } from '../domain/refusals';
import { readKeys } from '../domain/reservedKeys';
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
 * Lets `strapi.documents(uid)` take `journeyStage`, `journeySegment` and `journey`, and filters by key name
 * a reserved one or a journey (`domain/reservedKeys.ts`), as the Content Manager's list does.
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
    const params = (context.params ?? {}) as { filters?: object | null };
    const condition = await service(strapi, 'stageFilter').conditionFor(uid, params, action);
    const given = params.filters ?? (condition ? {} : null);
    if (given === null) return next();
    if (typeof given !== 'object') {
      if (!condition) return next();
      throw refusal('filters', because('wrongKind', { kind: 'an object' }));
    }
    const { read, standIns } = await readJourneys(uid, given);
    const stand = standIn();
    if (condition) standIns.set(stand.documentId.$eq, condition);
    const filters = condition ? { $and: [read, stand] } : read;
    Object.assign(context, { params: { ...params, filters } });
    standIns.forEach((one, name) => conditions.set(name, one));
    try {
      return await next();
    } finally {
      standIns.forEach((_, name) => conditions.delete(name));
    }
  });

  /** Filters with the keys that they name, and what stands in for those without words in Strapi's filters. */
  async function readJourneys(uid: string, filters: object) {
    const journeys = new Map<string, string>();
    const read = readKeys(filters, (journey) => {
      const stand = standIn();
      journeys.set(stand.documentId.$eq, journey);
      return stand;
    });
    const standIns = new Map<string, StageCondition>();
    for (const [name, journey] of journeys) {
      standIns.set(name, await service(strapi, 'stageFilter').withoutStage(uid, journey));
    }
    return { read, standIns };
  }

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

/** A filter that nothing meets. */
const standIn = () => ({ documentId: { $eq: `journey:${randomUUID()}` } });
