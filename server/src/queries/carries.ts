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
