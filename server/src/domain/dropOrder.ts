/** A table, and those that its rows refer to. */
export interface Referring {
  readonly name: string;
  readonly refersTo: readonly string[];
}

/** The tables in an order in which none goes before those that refer to it. */
export function dropOrder<Table extends Referring>(tables: readonly Table[]): Table[] {
  const left = [...tables];
  const ordered: Table[] = [];
  while (left.length > 0) {
    const free = left.findIndex(({ name }) =>
      left.every((other) => other.name === name || !other.refersTo.includes(name))
    );
    // Two that refer to each other have no such order: the database will say so.
    ordered.push(...left.splice(Math.max(free, 0), 1));
  }
  return ordered;
}
