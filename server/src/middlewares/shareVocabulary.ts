import type { Core } from '@strapi/strapi';
import { operations } from '../services/operation';
import { service } from '../services/service';
import { besideRemovals } from '../services/vocabularyLock';

/**
 * Has all who write tags wait for whoever takes stages or segments away, before they have read or locked
 * anything: what they find then is still there when they write it, and MySQL, which shows a transaction
 * what was there at its first look, shows them what was done meanwhile.
 */
export function shareVocabulary(strapi: Core.Strapi): void {
  const isTagged = (uid: string): boolean => service(strapi, 'fields').has(uid);
  const seesFirst = strapi.db.dialect.client === 'mysql';

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
