/** `nb` → “Norwegian Bokmål”, as the panel's language writes it within a sentence. */
export const languageName = (code: string, panelLocale: string): string =>
  new Intl.DisplayNames([panelLocale, 'en'], { type: 'language' }).of(code) ?? code;

/** The same, standing by itself: “Dansk” where a sentence has “dansk”. */
export function languageLabel(code: string, panelLocale: string): string {
  const name = languageName(code, panelLocale);
  return name.charAt(0).toLocaleUpperCase(panelLocale) + name.slice(1);
}
