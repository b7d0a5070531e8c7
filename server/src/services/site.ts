import type { Core, UID } from '@strapi/strapi';
import { unknownValue } from '../contracts/refused';
import type { Site } from '../contracts/site';
import type { Settings } from '../contracts/vocabulary';
import { looksLikeContent } from '../domain/countingRule';
import type { AttributeFacts } from '../domain/countingRule';
import { service } from './service';
import type { TaggedType } from './fields';

export type Locale = Site['locales'][number];

type Attributes = Record<string, AttributeFacts>;

/** The site that the journey runs over. */
export const site = ({ strapi }: { strapi: Core.Strapi }) => {
  const attributesOf = (uid: string): Attributes =>
    (strapi.getModel(uid as UID.Schema)?.attributes ?? {}) as Attributes;

  const readLocales = async (): Promise<Locale[]> => {
    const i18n = strapi.plugin('i18n');
    if (!i18n) return [];
    const all: { code: string; name: string }[] = await i18n.service('locales').find();
    const standard: string = await i18n.service('locales').getDefaultLocale();
    return all
      .map(({ code, name }) => ({ code, name, isDefault: code === standard }))
      .sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
  };

  const locales = async () => (await service(strapi, 'facts').now()).locales;

  /** The content types that reports look at. */
  const countedBy = ({ countedContentTypes }: Settings): readonly TaggedType[] => {
    const all = service(strapi, 'fields').list();
    return countedContentTypes === 'all'
      ? all
      : all.filter(({ uid }) => countedContentTypes.includes(uid));
  };

  return {
    readLocales,
    locales,
    countedBy,

    /** Null where the site has no locales. */
    defaultLocale: async (): Promise<string | null> =>
      (await locales()).find(({ isDefault }) => isDefault)?.code ?? null,

    /** @throws ValidationError for a locale that the site doesn't have */
    async assertLocale(code?: string): Promise<void> {
      if (code === undefined) return;
      const known = (await locales()).map((locale) => locale.code);
      if (!known.includes(code)) throw unknownValue('locale', code, known);
    },

    async describe(): Promise<Site> {
      const fields = service(strapi, 'fields');
      const { settings, locales: all } = await service(strapi, 'facts').now();
      const counting = new Set(countedBy(settings).map(({ uid }) => uid));
      return {
        contentTypes: fields.list().map((type) => ({
          ...type,
          counted: counting.has(type.uid),
          suggested: looksLikeContent(attributesOf(type.uid), attributesOf),
        })),
        skipped: fields.skipped(),
        locales: [...all],
      };
    },
  };
};
