import type { Core } from '@strapi/strapi';
import { service } from '../services/service';

const RELEASE = 'plugin::content-releases.release';

/** The part of the releases' own service that is used here. */
interface Releases {
  publish(id: number | string): Promise<unknown>;
}

/**
 * Refuses a release with an entry that lacks a required stage before anything of it is published: of one
 * that fails on its way, Strapi keeps what it has published until then.
 */
export function guardReleases(strapi: Core.Strapi): void {
  if (!strapi.service(RELEASE)) return;
  strapi.get('services').extend(RELEASE, (releases: Releases) => ({
    ...releases,
    async publish(...[id]: Parameters<Releases['publish']>) {
      await service(strapi, 'releases').assertPublishable(id);
      return releases.publish(id);
    },
  }));
}
