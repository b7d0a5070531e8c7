import type { Core } from '@strapi/strapi';
import { isTagField, JOURNEY_FIELDS } from '../content-types/fields';
import { service } from '../services/service';

interface Event {
  readonly model: { readonly uid: string };
  readonly params: {
    readonly where?: { readonly id?: unknown };
    populate?: Record<string, unknown>;
  };
  readonly result: Record<string, unknown> | null;
  readonly state: { version?: number };
}

/**
 * Strapi reads each entry again that it has written, with all its relations, for webhooks and the like.
 * Which tags the entry has is one small query; the tags themselves are known.
 */
export function spareReads(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: service(strapi, 'fields')
      .list()
      .map(({ uid }) => uid),
    beforeFindOne(event) {
      const { params, state } = event as unknown as Event;
      const id = params.where?.id;
      const { populate = {} } = params;
      if (typeof id !== 'number' || typeof populate !== 'object') return;
      if (!JOURNEY_FIELDS.every((field) => readsWhole(populate[field]))) return;
      const others = Object.entries(populate).filter(([field]) => !isTagField(field));
      params.populate = Object.fromEntries(others);
      state.version = id;
    },
    async afterFindOne(event) {
      const { model, result, state } = event as unknown as Event;
      if (!result || state.version === undefined) return;
      const tags = await service(strapi, 'copies').tagsOfVersion(model.uid, state.version);
      Object.assign(result, await service(strapi, 'populated').of(tags));
    },
  });
}

/** As Strapi asks for a relation, for an event. */
const readsWhole = (populate: unknown): boolean =>
  typeof populate === 'object' &&
  populate !== null &&
  Object.keys(populate).join() === 'select' &&
  (populate as { select: unknown }).select === undefined;
