import type { Phase } from './journey';

interface Step {
  readonly key: string;
  readonly phase: Phase;
}

/**
 * Where the tags of each of a journey's stages could go when other stages replace them: to the stage
 * of the same key, otherwise to the one as far through the same phase. Where there is no such phase,
 * what was before the purchase goes to the first stage, and what was after it to the last.
 * @returns by old key the new one, or null where there are no new stages
 */
export function suggestStages(
  old: readonly Step[],
  next: readonly Step[]
): Map<string, string | null> {
  const keys = new Set(next.map(({ key }) => key));
  return new Map(
    old.map((step) => [step.key, keys.has(step.key) ? step.key : byPosition(step, old, next)])
  );
}

function byPosition(
  { key, phase }: Step,
  old: readonly Step[],
  next: readonly Step[]
): string | null {
  const inPhase = next.filter((step) => step.phase === phase);
  if (inPhase.length === 0) return (phase === 'before' ? next.at(0) : next.at(-1))?.key ?? null;
  const before = old.filter((step) => step.phase === phase);
  const place = before.findIndex((step) => step.key === key);
  const share = before.length > 1 ? place / (before.length - 1) : 0;
  return inPhase[Math.round(share * (inPhase.length - 1))]?.key ?? null;
}
