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

/**
 * The same for rows that are read in the order of their ids until there are enough: where many carry
 * it, each is looked at as it comes, instead of all that carry it being gathered first. SQLite doesn't
 * find that out by itself.
 * @param rows how many are read
 */
export async function firstRowsFilter(
  db: Knex,
  table: { readonly name: string },
  rows: number,
  carries: Carries
): Promise<object> {
  const { links, targets, none } = carries;
  if (db.client.dialect !== 'sqlite3' || none || targets.length === 0) {
    return rowFilter(db, carries);
  }
  const [newest] = await db.from(table.name).max({ last: 'id' });
  const many = Math.ceil(Math.sqrt(rows * Number(newest?.last ?? 0)));
  const some = taggedRows(db, links, targets).limit(many).as('some');
  const [carrying] = await db.from(some).count({ found: '*' });
  if (Number(carrying?.found ?? 0) < many) return rowFilter(db, carries);
  return {
    $or: [{ id: { $in: taggedRows(db, links, targets).where(links.row, db.ref('t0.id')) } }],
  };
}
