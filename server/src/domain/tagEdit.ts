/** What to do to the stages, or to the segments, of an entry; by database ids. */
export interface TagEdit {
  readonly add: readonly number[];
  readonly remove: readonly number[];
  /** Replaces those of `within`; null where it is not asked for. */
  readonly set: readonly number[] | null;
  /** What `set` may take away: the stages of one journey, or all segments. */
  readonly within: ReadonlySet<number>;
}

export const NO_EDIT: TagEdit = { add: [], remove: [], set: null, within: new Set() };

/** The tags after an edit: first what is set, then what is removed, then what is added. */
export function editTags(
  current: ReadonlySet<number>,
  { add, remove, set, within }: TagEdit
): Set<number> {
  const kept = set === null ? [...current] : [...current].filter((id) => !within.has(id));
  const next = new Set([...kept, ...(set ?? [])]);
  for (const id of remove) next.delete(id);
  for (const id of add) next.add(id);
  return next;
}
