/** What to do to the stages, or to the segments, of an entry; by database ids, or by keys. */
export interface TagEdit<Tag = number> {
  readonly add: readonly Tag[];
  readonly remove: readonly Tag[];
  /** Replaces those of `within`; null where it is not asked for. */
  readonly set: readonly Tag[] | null;
  /** What `set` may take away: the stages of one journey, or all segments. */
  readonly within: ReadonlySet<Tag>;
}

export const NO_EDIT: TagEdit<never> = { add: [], remove: [], set: null, within: new Set<never>() };

/** The tags after an edit: first what is set, then what is removed, then what is added. */
export function editTags<Tag>(
  current: ReadonlySet<Tag>,
  { add, remove, set, within }: TagEdit<Tag>
): Set<Tag> {
  const kept = set === null ? [...current] : [...current].filter((id) => !within.has(id));
  const next = new Set([...kept, ...(set ?? [])]);
  for (const id of remove) next.delete(id);
  for (const id of add) next.add(id);
  return next;
}
