import type { Knex } from 'knex';
import type { LinkTable } from './tables';

/** Ids of the rows that are linked to one of `targets`. */
export const taggedRows = (
  db: Knex,
  links: LinkTable,
  targets: readonly number[]
): Knex.QueryBuilder =>
  db
    .from(links.name)
    .select(links.row)
    .whereIn(links.target, [...targets]);

/** Whether the version `v` carries one of the segments, `null` being none at all. */
export const carriesSegment =
  (db: Knex, links: LinkTable, segments: readonly (number | null)[]): Knex.QueryCallback =>
  (either) => {
    const asked = segments.filter((id) => id !== null);
    void either.whereIn('v.id', taggedRows(db, links, asked));
    if (segments.includes(null)) {
      void either.orWhereNotIn('v.id', db.from(links.name).select(links.row));
    }
  };
