import type { Core } from '@strapi/strapi';
import { operations, READING } from '../services/operation';
import { service } from '../services/service';
import { writesTags } from './guardTagging';
import { holdDocument } from './holdDocuments';

/**
 * Notes what the document service is asked to do, before anything else is done about it. In a transaction of
 * the caller's the document is held at once: on MySQL, whatever is read first decides what is seen after.
 */
export function noteOperation(strapi: Core.Strapi): void {
  strapi.documents.use(({ uid, action, params }, next) => {
    const { documentId, data } = params as { documentId?: string; data?: object };
    const isWithin = strapi.db.inTransaction();
    const isAlone = READING.has(action) || (action === 'create' && !writesTags(data));
    // What is read in a transaction of the caller's decides what a later write of it sees.
    const seesFirst = strapi.db.dialect.client === 'mysql';
    const mayTag = service(strapi, 'fields').has(uid) && (!isAlone || (seesFirst && isWithin));
    return operations.run({ uid, action, documentId, mayTag, discarded: new Map() }, async () => {
      if (isWithin) await holdDocument(strapi);
      return next();
    });
  });
}
