import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { BuiltInModel, Language } from '../../../../server/src/domain/models/BuiltInModel';
import { languageOf, languageOfPanel } from './sayIn';

/** The model and language that are being chosen; at first the first model, in the panel's language. */
export function useModelChoice(models: readonly BuiltInModel[]) {
  const { locale } = useIntl();
  const [key, chooseModel] = useState<BuiltInModel['key']>();
  const ofPanel = languageOfPanel(locale);
  const [wanted, chooseLanguage] = useState<Language>(ofPanel);
  const model = models.find((one) => one.key === key) ?? models[0];
  return {
    model,
    /** Of the chosen model; the one asked for before comes back with a model that has it. */
    language: model ? languageOf(model, wanted) : wanted,
    /** Asked for, whether the chosen model has it or not. */
    wanted,
    /** Whether anything else is chosen than at first. */
    isChanged: model !== models[0] || wanted !== ofPanel,
    chooseModel,
    chooseLanguage,
  };
}
