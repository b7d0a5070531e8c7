/** What an entry lacks to be in a cell, the least first. */
export const NEARNESS = ['draft', 'stage', 'segment', 'neighbour', 'untagged'] as const;

/**
 * `draft`: it is there, and waits to be published. `stage`: it is at the stage, for others. `segment`:
 * it is for the segment, at no stage. `neighbour`: the same, at a stage beside. `untagged`: no tag at all.
 */
export type Nearness = (typeof NEARNESS)[number];

/** A stage × segment: null for general content, undefined where it doesn't matter for whom. */
export interface Cell {
  readonly stage: string;
  readonly segment: string | null | undefined;
}

interface Tagged {
  readonly published: boolean;
  readonly stages: readonly string[];
  readonly segments: readonly string[];
}

/**
 * How near a version is to a cell, by what it carries.
 * @param order the journey's stages
 * @returns null where it is in the cell already, or so far from it that nobody would tag it so
 */
export function nearnessOf(
  { published, stages, segments }: Tagged,
  cell: Cell,
  order: readonly string[]
): Nearness | null {
  const atStage = stages.includes(cell.stage);
  const forSegment = isFor(segments, cell.segment);
  if (atStage && forSegment) return published ? null : 'draft';
  // Content for somebody doesn't become general by another tag.
  if (atStage) return cell.segment === null ? null : 'stage';
  if (stages.length === 0 && segments.length === 0) return 'untagged';
  if (!forSegment) return null;
  if (stages.length === 0) return 'segment';
  const place = order.indexOf(cell.stage);
  const isBeside = stages.some((stage) => Math.abs(order.indexOf(stage) - place) === 1);
  return isBeside ? 'neighbour' : null;
}

/** Whether content with these segments is for that one. */
export const isFor = (segments: readonly string[], segment: Cell['segment']): boolean =>
  segment === undefined || (segment === null ? segments.length === 0 : segments.includes(segment));

/** Those that lack the least first, of these what is published, and otherwise as they come. */
export const byNearness = (
  a: { readonly nearness: Nearness; readonly status: string },
  b: { readonly nearness: Nearness; readonly status: string }
): number =>
  NEARNESS.indexOf(a.nearness) - NEARNESS.indexOf(b.nearness) ||
  Number(a.status === 'draft') - Number(b.status === 'draft');
