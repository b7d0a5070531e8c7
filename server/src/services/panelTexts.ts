import { IntlMessageFormat } from 'intl-messageformat';
import type english from '../../../admin/src/translations/en.json';

type TextKey = keyof typeof english;
type Values = Readonly<Record<string, unknown>>;
type Texts = Readonly<Record<TextKey, string>>;

/** Says one of the panel's texts, with what is filled in. */
export type Say = (key: TextKey, values?: Values) => string;

/** By Strapi's code of a panel's language. */
const LANGUAGES = {
  en: () => import('../../../admin/src/translations/en.json'),
  da: () => import('../../../admin/src/translations/da.json'),
  no: () => import('../../../admin/src/translations/no.json'),
  sv: () => import('../../../admin/src/translations/sv.json'),
} satisfies Readonly<Record<string, () => Promise<{ default: Texts }>>>;

export type PanelLanguage = keyof typeof LANGUAGES;

/** Whether the panel's texts are there in it. */
export const isPanelLanguage = (asked: unknown): asked is PanelLanguage =>
  typeof asked === 'string' && Object.hasOwn(LANGUAGES, asked);

/** The panel's texts in that language. */
export const textsIn = async (language: PanelLanguage): Promise<Texts> =>
  (await LANGUAGES[language]()).default;

/** A text with what is filled in. */
export const fill = (text: string, language: PanelLanguage, values: Values = {}): string =>
  String(new IntlMessageFormat(text, language).format({ ...values }));

/** Says the panel's texts in that language; in English where we don't speak it. */
export async function panelTexts(asked: string | null): Promise<Say> {
  const language = isPanelLanguage(asked) ? asked : 'en';
  const texts = await textsIn(language);
  return (key, values) => fill(texts[key], language, values);
}

/** What a text says in each language that we speak. */
export const saidAnywhere = (key: TextKey): Promise<string[]> =>
  Promise.all(Object.values(LANGUAGES).map(async (load) => (await load()).default[key]));
