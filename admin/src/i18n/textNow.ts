import { createIntl } from 'react-intl';
import type { TextKey } from './message';

type Texts = Record<TextKey, string>;

const known = new Map<string, Texts>();

export function rememberTexts(locale: string, texts: Texts): void {
  known.set(locale, texts);
}

/**
 * A text in the panel's language, for where Strapi takes a plain string and nothing of React is at
 * hand. The language is what Strapi says the page is in.
 */
export function textNow(key: TextKey, values?: Record<string, string>): string {
  const locale = document.documentElement.lang;
  const text = (known.get(locale) ?? known.get('en'))?.[key] ?? key;
  return createIntl({ locale }).formatMessage({ id: key, defaultMessage: text }, values);
}
