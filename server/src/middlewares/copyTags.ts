import type { Core } from '@strapi/strapi';
import { JOURNEY_FIELDS } from '../content-types/fields';
import { operations } from '../services/operation';
import type { Operation } from '../services/operation';
import { service } from '../services/service';

interface Row {
  readonly id: number;
  readonly locale?: string | null;
}

interface Event {
  readonly model: { readonly uid: string };
  readonly params: {
    readonly where?: { readonly documentId?: unknown };
    populate?: Record<string, { readonly select?: unknown }>;
  };
  readonly result: Row[];
  readonly state: { operation?: Operation };
}

/** What Strapi reads of a relation that it is about to copy, and of no other. */
const COPIED = JSON.stringify(['documentId', 'locale']);

/**
 * Publishing and discarding copy a version. Strapi reads it first, and writes what it has read a while
 * later: what is tagged in between would miss the copy, and a stage that has gone would break it. So
 * tags are taken out of what it reads, and `followTags` copies them as they are by then.
 */
export function copyTags(strapi: Core.Strapi): void {
  const hold = async (operation: Operation, documentId: string): Promise<void> => {
    operation.held ??= service(strapi, 'placements').hold(operation.uid, documentId);
    await operation.held;
  };

  const beforeRead = async ({ model: { uid }, params, state }: Event): Promise<void> => {
    const operation = operations.getStore();
    const documentId = params.where?.documentId;
    if (operation?.uid !== uid || typeof documentId !== 'string') return;
    if (isToCopy(params)) {
      operation.documentId ??= documentId;
      if (operation.documentId !== documentId) return;
      params.populate = withoutTags(params.populate);
      state.operation = operation;
      return hold(operation, documentId);
    }
    // What is read beside it is to be as it was read.
    if (operation.documentId === documentId) await operation.held;
  };

  const afterRead = ({ result, state: { operation } }: Event): void => {
    for (const { id, locale } of operation ? result : []) {
      operation?.originals.set(locale || null, id);
    }
  };

  const beforeDelete = async ({ model: { uid }, params }: Event): Promise<void> => {
    const operation = operations.getStore();
    if (operation?.documentId === undefined || operation.uid !== uid || !params.where) return;
    await hold(operation, operation.documentId);
  };

  strapi.db.lifecycles.subscribe({
    models: service(strapi, 'fields')
      .list()
      .map(({ uid }) => uid),
    beforeFindMany: (event) => beforeRead(event as unknown as Event),
    afterFindMany: (event) => afterRead(event as unknown as Event),
    beforeDelete: (event) => beforeDelete(event as unknown as Event),
  });
}

const isOurs = (field: string): boolean => JOURNEY_FIELDS.some((own) => own === field);

const isToCopy = ({ populate }: Event['params']): boolean =>
  JOURNEY_FIELDS.every((field) => JSON.stringify(populate?.[field]?.select) === COPIED);

const withoutTags = (populate: Event['params']['populate'] = {}) =>
  Object.fromEntries(Object.entries(populate).filter(([field]) => !isOurs(field)));
