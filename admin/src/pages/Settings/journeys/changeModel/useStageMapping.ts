import { useState } from 'react';
import type { ModelPreview, StageMapping } from '../../../../../../server/src/contracts/vocabulary';

/**
 * Where the tags of each stage go: as suggested, until something else is chosen. What was chosen for
 * one model is still there when the user comes back to it from another.
 */
export function useStageMapping(model: string | undefined, preview: ModelPreview | undefined) {
  const [chosen, setChosen] = useState<Partial<Record<string, StageMapping>>>({});
  const own = model === undefined ? undefined : chosen[model];
  const mapping: StageMapping = Object.fromEntries(
    (preview?.stages ?? []).map(({ key, suggested }) => [
      key,
      own && key in own ? (own[key] ?? null) : suggested,
    ])
  );
  const choose = (stage: string, target: string | null): void => {
    if (model === undefined) return;
    setChosen((before) => ({ ...before, [model]: { ...before[model], [stage]: target } }));
  };
  return { mapping, choose, isChanged: Object.keys(chosen).length > 0 };
}
