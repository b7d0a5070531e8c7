import type { Core } from '@strapi/strapi';
import { JOURNEY_UID, SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import { service } from '../services/service';

/** Forgets plans, rules and rejections together with what they are about, and snapshots with their journey, whoever deletes it. */
export function forgetWithVocabulary(strapi: Core.Strapi): void {
  const pruneAfter = (models: string[], prune: () => Promise<void>): void => {
    strapi.db.lifecycles.subscribe({ models, afterDelete: prune, afterDeleteMany: prune });
  };
  pruneAfter([JOURNEY_UID, STAGE_UID, SEGMENT_UID], async () => {
    await service(strapi, 'plans').prune();
    await service(strapi, 'backFillRules').prune();
    await service(strapi, 'rejections').pruneTags();
  });
  pruneAfter([JOURNEY_UID], () => service(strapi, 'snapshots').prune());
}
