import type { Core } from '@strapi/strapi';
import type { Original } from './copies';
import { service } from './service';

/** The part of the releases' own service that is used here. */
interface ReleaseActions {
  validateActionsByContentTypes(contentTypes: readonly string[]): Promise<void>;
}

const ACTION_UID = 'plugin::content-releases.release-action';

/** Strapi's releases, which come with a licence. */
export const releases = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Has releases look again at entries of these types, which they know as ready or not. */
  async recheck(contentTypes: readonly string[]): Promise<void> {
    const actions = strapi.service(ACTION_UID) as unknown as ReleaseActions | undefined;
    if (contentTypes.length === 0 || !actions) return;
    await actions.validateActionsByContentTypes(contentTypes);
  },

  /** @throws ValidationError for a release that would publish entries without a stage that is required */
  async assertPublishable(release: number | string): Promise<void> {
    const actions: { contentType: string; entryDocumentId: string; locale: string | null }[] =
      await strapi.db
        .query(ACTION_UID)
        .findMany({ where: { release: { id: release }, type: 'publish' }, orderBy: { id: 'asc' } });
    for (const uid of new Set(actions.map(({ contentType }) => contentType))) {
      if (!(await service(strapi, 'rules').requiresStage(uid))) continue;
      const bare: Original[] = [];
      for (const { contentType, entryDocumentId, locale } of actions) {
        if (contentType !== uid) continue;
        bare.push(...(await service(strapi, 'bareDrafts').among(uid, [entryDocumentId], locale)));
      }
      await service(strapi, 'rules').assertPublishable(uid, bare);
    }
  },

  /** Looks again where tags were written past Strapi, and only where a stage is required. */
  async recheckTagged(contentTypes: Iterable<string>): Promise<void> {
    const asked: string[] = [];
    for (const uid of new Set(contentTypes)) {
      if (await service(strapi, 'rules').requiresStage(uid)) asked.push(uid);
    }
    await this.recheck(asked);
  },
});
