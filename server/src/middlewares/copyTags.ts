import type { Core } from '@strapi/strapi';
import { isTagField, JOURNEY_FIELDS, SEGMENTS_FIELD, STAGES_FIELD } from '../content-types/fields';
import type { TagField } from '../content-types/fields';
import type { TagIds } from '../domain/placement';
import type { Original } from '../services/copies';
import { operations } from '../services/operation';
import type { Operation } from '../services/operation';
import { service } from '../services/service';

interface Event {
  readonly model: { readonly uid: string };
  readonly params: {
    readonly where?: { readonly documentId?: unknown };
    populate?: Record<string, { readonly select?: unknown }>;
  };
  readonly result: Original[];
  readonly state: { copied?: Operation };
}

/** What Strapi reads of a relation that it is about to copy, and of no other. */
const COPIED = JSON.stringify(['documentId', 'locale']);

/**
 * Publishing and discarding copy a version. Strapi reads it first, and writes what it has read a while
 * later: who tags it in between would change the old version alone. So they wait, and what is copied are
 * the tags as they are then. Who publishes without a stage that is required learns it here, before
 * anything is written.
 */
export function copyTags(strapi: Core.Strapi): void {
  const beforeRead = async ({ model: { uid }, params, state }: Event): Promise<void> => {
    const operation = operations.getStore();
    const documentId = params.where?.documentId;
    if (operation?.uid !== uid || typeof documentId !== 'string' || !isToCopy(params)) return;
    // What is made published is published as soon as it is there.
    operation.documentId ??= documentId;
    if (operation.documentId !== documentId) return;
    params.populate = withoutTags(params.populate);
    state.copied = operation;
  };

  const afterRead = async ({ model: { uid }, result, state }: Event): Promise<void> => {
    const { copied } = state;
    if (!copied?.documentId) return;
    const isFresh = (await copied.held) ?? true;
    const tags = await service(strapi, 'copies').tagsOf(uid, copied.documentId, result, {
      isFresh,
    });
    for (const version of result) Object.assign(version, valuesOf(tags.get(version.id)));
    if (copied.action === 'discardDraft') return;
    const bare = result.filter(({ id }) => !tags.get(id)?.stages.size);
    await service(strapi, 'rules').assertPublishable(uid, bare);
  };

  strapi.db.lifecycles.subscribe({
    models: service(strapi, 'fields')
      .list()
      .map(({ uid }) => uid),
    beforeFindMany: (event) => beforeRead(event as unknown as Event),
    afterFindMany: (event) => afterRead(event as unknown as Event),
  });
}

/**
 * The fields' values as Strapi reads them, without what it would look up by them again. A field without
 * any is left out, as it is in what a caller doesn't write: Strapi asks the database whether there is
 * all of nothing.
 */
const valuesOf = (tags: TagIds | undefined): Partial<Record<TagField, { id: number }[]>> => ({
  ...(tags?.stages.size ? { [STAGES_FIELD]: rowsOf(tags.stages) } : {}),
  ...(tags?.segments.size ? { [SEGMENTS_FIELD]: rowsOf(tags.segments) } : {}),
});

const rowsOf = (ids: ReadonlySet<number>): { id: number }[] => [...ids].map((id) => ({ id }));

const isToCopy = ({ populate }: Event['params']): boolean =>
  JOURNEY_FIELDS.every((field) => JSON.stringify(populate?.[field]?.select) === COPIED);

const withoutTags = (populate: Event['params']['populate'] = {}) =>
  Object.fromEntries(Object.entries(populate).filter(([field]) => !isTagField(field)));
