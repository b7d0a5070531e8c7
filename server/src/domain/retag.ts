/** For each stage (or segment) that tags leave: where they go, or null where they are dropped; by id. */
export type Moves = ReadonlyMap<number, number | null>;

/** Where `ids` stand after the moves, all of them made at once: two may swap. */
export function retag(ids: ReadonlySet<number>, moves: Moves): Set<number> {
  const after = new Set<number>();
  for (const id of ids) {
    const target = moves.get(id);
    if (target === undefined) after.add(id);
    else if (target !== null) after.add(target);
  }
  return after;
}
