import type { Knex } from 'knex';
import { PLACEMENT_COLUMNS, placementsOf, standing } from './standing';
import type { PlacementsTable } from './standing';
import type { TaggedTable } from './tables';

/** Which versions of a content type are meant: these rows, or all. */
export type Versions = readonly number[] | 'all';

/** Writes where these versions stand. They must have no placements yet. */
export async function insertPlacements(
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable,
  versions: Versions
): Promise<void> {
  const rows = standing(db, table);
  if (versions !== 'all') void rows.whereIn('t.id', [...versions]);
  await into(db, placements).insert(rows);
}

/** The same for the versions that have none. */
export async function insertMissing(
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable
): Promise<void> {
  await into(db, placements).insert(
    standing(db, table).whereNotExists(placementsOf(db, placements, table))
  );
}

/** An insert that names the columns, so that it takes a query for its rows. */
const into = (db: Knex, placements: PlacementsTable): Knex.QueryBuilder =>
  db.into(
    db.raw(`?? (${PLACEMENT_COLUMNS.map(() => '??').join(', ')})`, [
      placements.name,
      ...PLACEMENT_COLUMNS,
    ])
  ) as Knex.QueryBuilder;

export async function deletePlacements(
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  versions: Versions
): Promise<void> {
  const rows = db.from(placements.name).where('content_type', uid);
  if (versions !== 'all') void rows.whereIn('entry_id', [...versions]);
  await rows.delete();
}

/** Forgets the versions of a content type that are in the database no longer. */
export async function deleteGone(
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable
): Promise<void> {
  await db
    .from(placements.name)
    .where('content_type', table.uid)
    .whereNotExists(
      db
        .from({ t: table.name })
        .select(db.raw('1'))
        .where('t.id', db.ref(`${placements.name}.entry_id`))
    )
    .delete();
}

/** Forgets the versions that carry one of these stages or segments. */
export async function deleteTagged(
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  target: { readonly stageIds: readonly number[] } | { readonly segmentIds: readonly number[] }
): Promise<void> {
  const carrying = db.from(placements.name).select('entry_id').where('content_type', uid);
  if ('stageIds' in target) void carrying.whereIn('stage_id', [...target.stageIds]);
  else void carrying.whereIn('segment_id', [...target.segmentIds]);
  // MySQL won't read the table that it deletes from, but for a table derived from it.
  await db
    .from(placements.name)
    .where('content_type', uid)
    .whereIn('entry_id', db.from(carrying.as('c')).select('entry_id'))
    .delete();
}
