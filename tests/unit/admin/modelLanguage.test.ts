import { languageOf, languageOfPanel } from '../../../admin/src/components/models/sayIn';
import { builtInModels } from '../../../server/src/domain/models';

it.each([
  ['en', 'en', 'en', 'en'],
  ['da', 'da', 'en', 'en'],
  ['sv', 'en', 'sv', 'en'],
  ['no', 'en', 'en', 'nb'],
  ['de', 'en', 'en', 'en'],
])(
  'a panel in %s offers each model in a language that it has',
  (locale, danish, swedish, norwegian) => {
    const offered = Object.fromEntries(
      builtInModels.map((model) => [model.key, languageOf(model, languageOfPanel(locale))])
    );
    expect(offered).toEqual({
      'purchase-5': danish,
      'inbound-5': danish,
      'loyalty-5': danish,
      'intent-7': swedish,
      'experience-4': norwegian,
    });
  }
);
