import type { Core } from '@strapi/strapi';
import { operations } from '../services/operation';
import { service } from '../services/service';
import { besideRemovals } from '../services/vocabularyLock';
import { writesTags } from './guardTagging';

const READING = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/**
 * Has all who write tags wait for whoever takes stages or segments away, before they have read or locked
 * anything: what they find then is still there when they write it, and MySQL, which shows a transaction
 * what was there at its first look, shows them what was done meanwhile.
 */
export function shareVocabulary(strapi: Core.Strapi): void {
  const isTagged = (uid: string): boolean => service(strapi, 'fields').has(uid);
  const seesFirst = strapi.db.dialect.client === 'mysql';

  strapi.documents.use(({ uid, action, params }, next) => {
    const { documentId, data } = params as { documentId?: string; data?: object };
    const isAlone = READING.has(action) || (action === 'create' && !writesTags(data));
    // On MySQL, what is read in a transaction of the caller's decides what a later write of it sees.
    const mayTag = isTagged(uid) && (!isAlone || (seesFirst && strapi.db.inTransaction()));
    return operations.run({ uid, action, documentId, mayTag, discarded: new Map() }, next);
  });

  if (strapi.db.dialect.client === 'sqlite') return;
  const share = async ({ model: { uid } }: { model: { uid: string } }): Promise<void> => {
    const operation = operations.getStore();
    if (operation ? operation.mayTag : seesFirst && isTagged(uid)) await besideRemovals(strapi);
  };
  strapi.db.lifecycles.subscribe({
    beforeFindOne: share,
    beforeFindMany: share,
    beforeCount: share,
  });
  strapi.db.lifecycles.subscribe({
    models: service(strapi, 'fields')
      .list()
      .map(({ uid }) => uid),
    beforeUpdate: () => besideRemovals(strapi),
  });
}
