/** Stages of a journey that another model's stages are to replace, and those. */
export interface ModelPlan<Old, New> {
  /** Of a key that the model has too: the stage stays, and becomes the model's. */
  readonly kept: readonly { readonly stage: Old; readonly draft: New }[];
  readonly added: readonly New[];
  readonly gone: readonly Old[];
}

/** A key names one stage: should two have it, the first is kept. */
export function planModelChange<Old extends { key: string }, New extends { key: string }>(
  old: readonly Old[],
  next: readonly New[]
): ModelPlan<Old, New> {
  const stageOf = (key: string): Old | undefined => old.find((stage) => stage.key === key);
  const kept = next.flatMap((draft) => {
    const stage = stageOf(draft.key);
    return stage ? [{ stage, draft }] : [];
  });
  const staying = new Set(kept.map(({ stage }) => stage));
  return {
    kept,
    added: next.filter(({ key }) => !stageOf(key)),
    gone: old.filter((stage) => !staying.has(stage)),
  };
}
