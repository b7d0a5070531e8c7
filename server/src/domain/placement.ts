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

/** One of a version's stages with one of its segments; null where it carries none. */
export interface PlacementRow {
  /** Id of the version's row. */
  readonly entryId: number;
  readonly documentId: string;
  readonly locale: string | null;
  readonly published: boolean;
  readonly stageId: number | null;
  readonly segmentId: number | null;
}

/** One entry of the map for each version, from the rows of its stages and segments. */
export function gatherPlacements(rows: readonly PlacementRow[]): Placements {
  const versions: Placements = new Map();
  for (const { entryId: id, documentId, locale, published, stageId, segmentId } of rows) {
    const version = versions.get(id) ?? {
      id,
      documentId,
      locale,
      published,
      stages: new Set<number>(),
      segments: new Set<number>(),
    };
    if (stageId !== null) version.stages.add(stageId);
    if (segmentId !== null) version.segments.add(segmentId);
    versions.set(id, version);
  }
  return versions;
}

export const isTagged = ({ stages, segments }: TagIds): boolean =>
  stages.size > 0 || segments.size > 0;

export const sameTags = (a: TagIds, b: TagIds): boolean =>
  sameSet(a.stages, b.stages) && sameSet(a.segments, b.segments);

const sameSet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));
