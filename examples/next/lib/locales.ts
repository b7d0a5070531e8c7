export const LOCALES = ['en', 'da', 'sv', 'nb'] as const;

export type Locale = (typeof LOCALES)[number];

/** Strapi's default locale: what isn't written in another language is shown in this one. */
export const DEFAULT_LOCALE: Locale = 'en';

/** What each language calls itself. */
export const NAMES: Record<Locale, string> = {
  en: 'English',
  da: 'Dansk',
  sv: 'Svenska',
  nb: 'Norsk',
};

export const isLocale = (value: string | undefined): value is Locale =>
  LOCALES.some((locale) => locale === value);

/** The languages to ask Strapi for: the visitor's own, then the one that everything is written in. */
export const readable = (locale: Locale): Locale[] =>
  locale === DEFAULT_LOCALE ? [locale] : [locale, DEFAULT_LOCALE];
