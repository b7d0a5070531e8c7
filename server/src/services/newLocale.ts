import type { Core, UID } from '@strapi/strapi';
import { contentTypes as strapiTypes } from '@strapi/utils';
import type { JourneyConfig } from '../config';
import { JOURNEY_FIELDS } from '../content-types/fields';
import { isLocalized } from '../queries/tables';
import { service } from './service';

type Tagged = Record<(typeof JOURNEY_FIELDS)[number], { documentId: string }[]>;

/** The version whose tags a new locale starts with. */
export type SourceVersion = Tagged & { readonly locale: string };

/** What an entry's first version in another locale starts with. */
export const newLocale = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * The draft in the default locale, otherwise the oldest of the others; null where nothing is to be
   * copied: the option is off, the type isn't localised, there is no such document, or it has a
   * version in that locale already.
   * @param locale the default locale where it is left out
   */
  async sourceFor(uid: string, documentId: string, locale?: string): Promise<SourceVersion | null> {
    const on = strapi.config.get<JourneyConfig['newLocaleCopiesTags']>(
      'plugin::journey.newLocaleCopiesTags'
    );
    if (!on || !service(strapi, 'fields').has(uid) || !isLocalized(strapi, uid)) return null;
    const drafts = strapiTypes.hasDraftAndPublish(strapi.contentType(uid as UID.ContentType));
    const versions: { id: number; locale: string }[] = await strapi.db.query(uid).findMany({
      select: ['id', 'locale'],
      where: { documentId, ...(drafts ? { publishedAt: { $null: true } } : {}) },
      // A draft that was discarded has a new id and keeps its age.
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    if (locale !== undefined && versions.some((version) => version.locale === locale)) return null;
    const standard: string = await strapi.plugin('i18n').service('locales').getDefaultLocale();
    const inStandard = versions.find((version) => version.locale === standard);
    if (locale === undefined && inStandard) return null;
    const source = inStandard ?? versions[0];
    if (!source) return null;
    return strapi.db.query(uid).findOne({
      select: ['locale'],
      where: { id: source.id },
      populate: Object.fromEntries(
        JOURNEY_FIELDS.map((field) => [field, { select: ['documentId'] }])
      ),
    });
  },
});
