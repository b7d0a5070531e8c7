import type { Core } from '@strapi/strapi';
import { isTagField, JOURNEY_FIELDS } from '../content-types/fields';
import type { TagIds } from '../domain/placement';
import { operations } from '../services/operation';
import { service } from '../services/service';

interface Event {
  readonly model: { readonly uid: string };
  readonly params: {
    readonly where?: { readonly id?: unknown };
    populate?: Record<string, object>;
  };
  readonly result: Record<string, unknown> | null;
  readonly state: { carried?: TagIds };
}

/**
 * Strapi reads each entry again that it has written, with all its relations, for webhooks and the like.
 * Its tags need no looking for: they were just written.
 */
export function spareReads(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: service(strapi, 'fields')
      .list()
      .map(({ uid }) => uid),
    beforeFindOne(event) {
      const { params, state } = event as unknown as Event;
      const id = params.where?.id;
      const carried = typeof id === 'number' ? operations.getStore()?.written.get(id) : undefined;
      if (!carried || !JOURNEY_FIELDS.every((field) => readsWhole(params.populate?.[field])))
        return;
      const others = Object.entries(params.populate ?? {}).filter(([field]) => !isTagField(field));
      params.populate = Object.fromEntries(others);
      state.carried = carried;
    },
    async afterFindOne(event) {
      const { result, state } = event as unknown as Event;
      if (!result || !state.carried) return;
      Object.assign(result, await service(strapi, 'populated').of(state.carried));
    },
  });
}

/** As Strapi asks for a relation, for an event. */
const readsWhole = (populate: object | undefined): boolean =>
  populate !== undefined && Object.values(populate).every((value) => value === undefined);
