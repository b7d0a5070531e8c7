import { unknownValue } from '../contracts/refused';
import { journeyFromModel } from '../domain/applyModel';
import type { JourneyDraft } from '../domain/applyModel';
import { builtInModels, findModel } from '../domain/models';

/**
 * The journey that a built-in model describes, in that language.
 * @throws ValidationError for an unknown model, or a language that it hasn't
 */
export function modelDraft(key: string, language: string): JourneyDraft {
  const model = findModel(key);
  if (!model)
    throw unknownValue(
      'model',
      key,
      builtInModels.map((one) => one.key)
    );
  const spoken = model.languages.find((one) => one === language);
  if (!spoken) throw unknownValue('language', language, model.languages);
  return journeyFromModel(model, spoken);
}
