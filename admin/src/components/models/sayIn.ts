import type {
  BuiltInModel,
  Language,
  Text,
} from '../../../../server/src/domain/models/BuiltInModel';

/** A model's text in one of its languages. */
export const sayIn = (text: Text, language: Language): string => text[language] ?? text.en;

/** `wanted` where the model speaks it, otherwise English. */
export const languageOf = (model: BuiltInModel, wanted: Language): Language =>
  model.languages.includes(wanted) ? wanted : 'en';

/** The content language for Strapi's admin language, where Norwegian is `no`. */
export function languageOfPanel(locale: string): Language {
  if (locale === 'no') return 'nb';
  return locale === 'da' || locale === 'sv' ? locale : 'en';
}
