import type { Core } from '@strapi/strapi';
import { STAGES_FIELD } from '../content-types/fields';
import { isLocalized } from '../queries/tables';
import type { Original } from './copies';
import { service } from './service';

/** Drafts that carry no stage at all. */
export const bareDrafts = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Those among these documents.
   * @param locale one, several, or `*` for all; the default one where it is left out
   */
  async among(
    uid: string,
    documentIds: readonly string[],
    locale?: string | readonly string[] | null
  ): Promise<Original[]> {
    const asked = locale ?? (await service(strapi, 'site').defaultLocale());
    const isEvery = !isLocalized(strapi, uid) || asked === '*' || asked === null;
    return strapi.db.query(uid).findMany({
      where: {
        documentId: { $in: documentIds },
        publishedAt: { $null: true },
        [STAGES_FIELD]: { id: { $null: true } },
        ...(isEvery ? {} : { locale: { $in: [asked].flat() } }),
      },
      orderBy: { id: 'asc' },
    });
  },
});
