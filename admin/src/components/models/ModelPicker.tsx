import { Flex } from '@strapi/design-system';
import { useId } from 'react';
import type { BuiltInModel, Language } from '../../../../server/src/domain/models/BuiltInModel';
import { ModelCard } from './ModelCard';
import { languageOf } from './sayIn';

interface Props {
  models: readonly BuiltInModel[];
  /** Key of the chosen one. */
  chosen: string | undefined;
  onChoose: (key: BuiltInModel['key']) => void;
  language: Language;
  labelledBy: string;
}

/** The built-in models as a group of radio buttons, each drawn. */
export function ModelPicker({ models, chosen, onChoose, language, labelledBy }: Props) {
  const name = useId();
  return (
    <Flex
      role="radiogroup"
      aria-labelledby={labelledBy}
      direction="column"
      alignItems="stretch"
      gap={3}
    >
      {models.map((model) => (
        <ModelCard
          key={model.key}
          model={model}
          language={languageOf(model, language)}
          name={name}
          checked={model.key === chosen}
          onChoose={() => onChoose(model.key)}
        />
      ))}
    </Flex>
  );
}
