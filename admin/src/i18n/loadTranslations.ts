import en from '../translations/en.json';
import { messageId } from './message';
import type { TextKey } from './message';

type Texts = Record<TextKey, string>;

/** By Strapi's code of the admin language, where Norwegian is `no`. A text missing in one doesn't compile. */
const LANGUAGES: Record<string, () => Promise<{ default: Texts }>> = {
  en: async () => ({ default: en }),
  da: () => import('../translations/da.json'),
  no: () => import('../translations/no.json'),
  sv: () => import('../translations/sv.json'),
};

/** Our texts for the panel's languages; none for one we don't speak, which then gets the English. */
export function loadTranslations(
  locales: string[]
): Promise<{ locale: string; data: Record<string, string> }[]> {
  return Promise.all(
    locales.map(async (locale) => {
      const texts = await LANGUAGES[locale]?.();
      return { locale, data: texts ? withIds(texts.default) : {} };
    })
  );
}

const withIds = (texts: Texts): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [messageId(key), text]));
