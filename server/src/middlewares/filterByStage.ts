import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { service } from '../services/service';

interface Pending {
  readonly uid: string;
  readonly condition: object;
  used: boolean;
}

const ACTIONS = new Set(['findMany', 'findFirst', 'count']);

/**
 * Lets `strapi.documents(uid)` take `journeyStage`, `journeySegment` and `journey`.
 *
 * The condition holds a subquery, which the document service's own filters can't carry, so it is
 * handed to the one database query that the call ends in.
 */
export function filterByStage(strapi: Core.Strapi): void {
  const pending = new AsyncLocalStorage<Pending>();

  strapi.documents.use(async (context, next) => {
    const { action, uid, params } = context;
    if (!ACTIONS.has(action) || !service(strapi, 'fields').has(uid)) return next();
    const condition = await service(strapi, 'stageFilter').conditionFor(uid, params ?? {});
    return condition ? pending.run({ uid, condition, used: false }, next) : next();
  });

  const addCondition = (event: { model: { uid: string }; params: { where?: unknown } }): void => {
    const store = pending.getStore();
    if (!store || store.used || store.uid !== event.model.uid) return;
    store.used = true;
    event.params.where = { $and: [event.params.where ?? {}, store.condition] };
  };

  strapi.db.lifecycles.subscribe({
    beforeFindMany: addCondition,
    beforeFindOne: addCondition,
    beforeCount: addCondition,
  });
}
