/** After how many whole days published content is stale. */
export interface StaleAfter {
  /** The setting; holds where nothing else is said. */
  readonly site: number;
  /** What content types say for themselves, by uid. */
  readonly types: ReadonlyMap<string, number>;
  /** What stages say for themselves, by id. */
  readonly stages: ReadonlyMap<number, number>;
}

/** A day, in milliseconds: days are 24 hours each. */
export const DAY = 24 * 60 * 60 * 1000;

/**
 * The days that hold for content of a type at a stage. What the type or the stage says beats the site; where
 * both say something, it is stale as soon as either says so.
 * @param stage id; null for content that is looked at without one
 */
export function staleDays(
  { site, types, stages }: StaleAfter,
  type: string | null,
  stage: number | null
): number {
  const own = [
    type === null ? undefined : types.get(type),
    stage === null ? undefined : stages.get(stage),
  ].filter((days) => days !== undefined);
  return own.length > 0 ? Math.min(...own) : site;
}
