import type { Core } from '@strapi/strapi';
import { operations, READING } from '../services/operation';
import { service } from '../services/service';
import { besideRemovals } from '../services/vocabularyLock';

/**
 * Has those who write one document wait for each other before they have read it: each of its versions
 * says where the others stand. Who locked a version of their own first would each wait for the other's,
 * and the database would break one of them off. With the one connection of SQLite they do so anyway.
 */
export function holdDocuments(strapi: Core.Strapi): void {
  if (strapi.db.dialect.client === 'sqlite') return;
  const hold = (): Promise<void> => holdDocument(strapi);
  strapi.db.lifecycles.subscribe({
    beforeFindOne: hold,
    beforeFindMany: hold,
    beforeCount: hold,
  });
}

/** Does so for the document of the operation under way, once in its transaction. */
export async function holdDocument(strapi: Core.Strapi): Promise<void> {
  const operation = operations.getStore();
  if (strapi.db.dialect.client === 'sqlite' || !operation?.mayTag) return;
  const { uid, action, documentId } = operation;
  if (READING.has(action) || documentId === undefined) return;
  // What is looked up before it begins holds nothing.
  if (!strapi.db.inTransaction()) return;
  operation.held ??= besideRemovals(strapi).then(() =>
    service(strapi, 'copies').hold(uid, documentId)
  );
  await operation.held;
}
