import { messageId } from './message';
import type { TextKey } from './message';
import { rememberTexts } from './textNow';

type Texts = Record<TextKey, string>;
type Load = () => Promise<{ default: Texts }>;

const english: Load = () => import('../translations/en.json');

/** By Strapi's code of the admin language, where Norwegian is `no`. A text missing in one doesn't compile. */
const LANGUAGES: Record<string, Load> = {
  en: english,
  da: () => import('../translations/da.json'),
  no: () => import('../translations/no.json'),
  sv: () => import('../translations/sv.json'),
};

/** Our texts for the panel's languages; the English for one that we don't speak. */
export function loadTranslations(
  locales: string[]
): Promise<{ locale: string; data: Record<string, string> }[]> {
  return Promise.all(
    locales.map(async (locale) => {
      const texts = await (LANGUAGES[locale] ?? english)();
      rememberTexts(locale, texts.default);
      return { locale, data: withIds(texts.default) };
    })
  );
}

const withIds = (texts: Texts): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [messageId(key), text]));
