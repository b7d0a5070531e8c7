/** The tags of one version of an entry, by database ids. */
export interface TagIds {
  readonly stages: Set<number>;
  readonly segments: Set<number>;
}

/** One version of an entry, and where it stands. */
export interface Placement extends TagIds {
  /** Id of the version's row. */
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
  readonly published: boolean;
}

/** Versions by the id of their row. */
export type Placements = Map<number, Placement>;

export const isTagged = ({ stages, segments }: TagIds): boolean =>
  stages.size > 0 || segments.size > 0;

export const sameTags = (a: TagIds, b: TagIds): boolean =>
  sameSet(a.stages, b.stages) && sameSet(a.segments, b.segments);

const sameSet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));
