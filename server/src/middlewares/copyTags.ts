import type { Core } from '@strapi/strapi';
import { JOURNEY_FIELDS } from '../content-types/fields';
import { operations } from '../services/operation';
import type { Operation } from '../services/operation';
import { service } from '../services/service';
import { besideVocabulary } from '../services/vocabularyLock';
import { checkTags } from './checkTags';
import { writesTags } from './guardTagging';

interface Row {
  readonly id: number;
  readonly locale?: string | null;
}

interface Event {
  readonly model: { readonly uid: string };
  readonly params: {
    readonly data?: object;
    readonly where?: { readonly documentId?: unknown };
    populate?: Record<string, { readonly select?: unknown }>;
  };
  readonly result: Row[];
  readonly state: { operation?: Operation };
}

const READING = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/** What Strapi reads of a relation that it is about to copy, and of no other. */
const COPIED = JSON.stringify(['documentId', 'locale']);

/**
 * Publishing and discarding copy a version. Strapi reads it first, and writes what it has read a while
 * later: what is tagged in between would miss the copy, and a stage that has gone would break it. So
 * tags are taken out of what it reads, and `followTags` copies them as they are by then.
 *
 * All who write tags wait for whoever takes stages or segments away before they lock anything else.
 */
export function copyTags(strapi: Core.Strapi): void {
  const isTagged = (uid: string): boolean => service(strapi, 'fields').has(uid);

  strapi.documents.use((context, next) => {
    const { documentId } = context.params as { documentId?: string };
    const { uid, action } = context;
    const operation: Operation = {
      uid,
      action,
      documentId,
      mayWrite: isTagged(uid) && (!READING.has(action) || strapi.db.inTransaction()),
      originals: new Map(),
      written: new Map(),
      discarded: new Map(),
    };
    return operations.run(operation, next);
  });

  if (strapi.db.dialect.client === 'mysql') waitFirst(strapi);

  const hold = async (operation: Operation, documentId: string): Promise<void> => {
    operation.held ??= besideVocabulary(strapi).then(() =>
      service(strapi, 'placements').hold(operation.uid, documentId)
    );
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

  /** Strapi has looked whether the tags are there, but one may have gone while this waited. */
  const writeBeside = async (data: object | undefined): Promise<void> => {
    await besideVocabulary(strapi);
    if (strapi.db.dialect.client !== 'sqlite' && writesTags(data))
      await checkTags(strapi, linked(data));
  };

  strapi.db.lifecycles.subscribe({
    models: service(strapi, 'fields')
      .list()
      .map(({ uid }) => uid),
    beforeFindMany: (event) => beforeRead(event as unknown as Event),
    afterFindMany: (event) => afterRead(event as unknown as Event),
    beforeDelete: (event) => beforeDelete(event as unknown as Event),
    async beforeCreate({ params: { data } }) {
      if (writesTags(data)) await writeBeside(data);
    },
    beforeUpdate: ({ params: { data } }) => writeBeside(data),
  });
}

/**
 * MySQL shows a transaction what was there when it first read anything: who waits for others has to do
 * so before that, or doesn't see what they did.
 */
function waitFirst(strapi: Core.Strapi): void {
  const wait = async ({ model: { uid } }: { model: { uid: string } }): Promise<void> => {
    const operation = operations.getStore();
    const mayWrite = operation ? operation.mayWrite : service(strapi, 'fields').has(uid);
    if (mayWrite) await besideVocabulary(strapi);
  };
  strapi.db.lifecycles.subscribe({ beforeFindOne: wait, beforeFindMany: wait, beforeCount: wait });
}

/** The tags that are to be there afterwards, without those that are taken away. */
const linked = (data: object | undefined): object =>
  Object.fromEntries(
    Object.entries(data ?? {})
      .filter(([field]) => isOurs(field))
      .map(([field, value]) => [field, isChange(value) ? { ...value, disconnect: [] } : value])
  );

const isChange = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'disconnect' in value;

const isOurs = (field: string): boolean => JOURNEY_FIELDS.some((own) => own === field);

const isToCopy = ({ populate }: Event['params']): boolean =>
  JOURNEY_FIELDS.every((field) => JSON.stringify(populate?.[field]?.select) === COPIED);

const withoutTags = (populate: Event['params']['populate'] = {}) =>
  Object.fromEntries(Object.entries(populate).filter(([field]) => !isOurs(field)));
