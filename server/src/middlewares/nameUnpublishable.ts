import type { Core } from '@strapi/strapi';
import { service } from '../services/service';

/** The part of the Content Manager's service that is used here. */
interface DocumentManager {
  publishMany(
    uid: string,
    documentIds: readonly string[],
    locale?: string | readonly string[]
  ): Promise<number>;
}

/**
 * Says of many entries that are published at once which of them lack the stage that they need: Strapi
 * would stop at the first, and the editor would have to find them one by one.
 */
export function nameUnpublishable(strapi: Core.Strapi): void {
  strapi
    .get('services')
    .extend('plugin::content-manager.document-manager', (manager: DocumentManager) => ({
      ...manager,
      async publishMany(...[uid, documentIds, locale]: Parameters<DocumentManager['publishMany']>) {
        if (await service(strapi, 'rules').requiresStage(uid)) {
          const bare = await service(strapi, 'bareDrafts').among(uid, documentIds, locale);
          await service(strapi, 'rules').assertPublishable(uid, bare);
        }
        return manager.publishMany(uid, documentIds, locale);
      },
    }));
}
