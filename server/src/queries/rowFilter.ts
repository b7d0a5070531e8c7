import type { Knex } from 'knex';
import { taggedRows } from './carries';
import type { LinkTable } from './tables';

/** What rows must carry of one of the two fields: any of `targets`, or with `none`, nothing of `scope`. */
export interface Carries {
  readonly links: LinkTable;
  readonly targets: readonly number[];
  /** Whether rows that carry nothing are asked for too. */
  readonly none: boolean;
  /** What "nothing" looks at: these ids, or everything where it is null. */
  readonly scope: readonly number[] | null;
}

/** A `where` of Strapi's query engine, with a subquery instead of a join: no duplicates to remove. */
export function rowFilter(db: Knex, { links, targets, none, scope }: Carries): object {
  const any = targets.length > 0 ? [{ id: { $in: taggedRows(db, links, targets) } }] : [];
  if (!none) return { $or: any };
  const carried = scope ? taggedRows(db, links, scope) : db.from(links.name).select(links.row);
  return { $or: [...any, { id: { $notIn: carried } }] };
}
