import { useIntl } from 'react-intl';
import type { BuiltInModel, Language } from '../../../../server/src/domain/models/BuiltInModel';
import { useText } from '../../i18n/useText';
import { ChoiceField } from '../ChoiceField';
import { languageLabel } from './languageName';

interface Props {
  model: BuiltInModel;
  language: Language;
  onChoose: (language: Language) => void;
  labelledBy?: string;
}

/** The languages that a model has. */
export function LanguagePicker({ model, language, onChoose, labelledBy }: Props) {
  const t = useText();
  const { locale } = useIntl();
  return (
    <ChoiceField
      label={t('models.language')}
      labelledBy={labelledBy}
      value={language}
      onChange={onChoose}
      options={model.languages.map((code) => ({ value: code, label: languageLabel(code, locale) }))}
    />
  );
}
