import { useState } from 'react';
import type { JourneyItem } from '../../../../../../server/src/contracts/vocabulary';
import type { BuiltInModel } from '../../../../../../server/src/domain/models/BuiltInModel';
import { sayIn } from '../../../../components/models/sayIn';
import type { useModelChoice } from '../../../../components/models/useModelChoice';

/**
 * The name that the journey is to have: its own; but where that is a model's, it would be wrong with
 * another model's stages, so the chosen one's, until something else is written.
 */
export function useJourneyName(
  { name }: JourneyItem,
  models: readonly BuiltInModel[],
  { model, language }: ReturnType<typeof useModelChoice>
): [name: string, write: (name: string) => void, isWritten: boolean] {
  const [written, write] = useState<string>();
  const isOfModel = models.some((one) => Object.values(one.name).includes(name));
  const fitting = isOfModel && model ? sayIn(model.name, language) : name;
  return [written ?? fitting, write, written !== undefined && written !== fitting];
}
