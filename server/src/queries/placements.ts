import type { Knex } from 'knex';
import type { Moves } from '../domain/retag';
import { byPrimaryKey } from './connection';
import { PLACEMENT_COLUMNS, standing } from './standing';
import type { Documents, PlacementsTable } from './standing';
import type { TaggedTable } from './tables';

/** Writes where these documents stand. They must have no placements yet. */
export async function insertPlacements(
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable,
  documents: Documents
): Promise<void> {
  const into = db.raw(`?? (${PLACEMENT_COLUMNS.map(() => '??').join(', ')})`, [
    placements.name,
    ...PLACEMENT_COLUMNS,
  ]);
  await db.into(into).insert(standing(db, table, documents));
}

/** Writes where these documents stand now, in place of what is written. */
export async function replacePlacements(
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable,
  documentIds: readonly string[]
): Promise<void> {
  if (db.client.dialect === 'mysql') {
    const known = await holdPlacements(db, placements, table.uid, documentIds);
    if (known.areFresh) return replaceKnown(db, placements, table, documentIds, known.ids);
  }
  // Whoever writes the same documents is waited for, and then seen.
  if (db.client.dialect === 'postgresql') {
    await placementsAt(db, placements, table.uid, documentIds).forUpdate();
  }
  await deletePlacements(db, placements, table.uid, documentIds);
  await insertPlacements(db, placements, table, documentIds);
}

/**
 * The same on MySQL, which locks the gaps beside rows that it finds by anything but their ids: two
 * who write neighbours would wait for each other for ever.
 */
async function replaceKnown(
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable,
  documentIds: readonly string[],
  ids: readonly number[]
): Promise<void> {
  if (ids.length > 0)
    await db
      .from(placements.name)
      .whereIn('id', [...ids])
      .delete();
  const rows: Record<string, unknown>[] = await standing(db, table, documentIds);
  if (rows.length > 0) await db.batchInsert(placements.name, rows, CHUNK);
}

const CHUNK = 500;

/**
 * Has whoever else writes these documents wait. Each time a document changes it gets placements anew,
 * so where they are still the ones that the transaction sees, so is all else that it sees of it.
 */
export async function holdPlacements(
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  documentIds: readonly string[]
): Promise<{ ids: number[]; areFresh: boolean }> {
  const ids: number[] = await placementsAt(db, placements, uid, documentIds);
  if (ids.length === 0) return { ids, areFresh: true };
  const held = await byPrimaryKey(db, placements.name).select('id').whereIn('id', ids).forUpdate();
  return { ids, areFresh: held.length === ids.length };
}

const placementsAt = (
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  documentIds: readonly string[]
) =>
  db
    .from(placements.name)
    .where('content_type', uid)
    .whereIn('document_id', [...documentIds])
    .orderBy('id')
    .pluck('id');

export async function deletePlacements(
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  documents: Documents
): Promise<void> {
  const rows = db.from(placements.name).where('content_type', uid);
  if (documents !== 'all') void rows.whereIn('document_id', [...documents]);
  await rows.delete();
}

/**
 * Has what is remembered of a content type follow its tags to other stages or segments. Nobody keeps
 * it up to date otherwise while the type is without the fields: its leads are wiped, so that a start
 * with the fields sees that all of it has to be made anew.
 */
export async function movePlacements(
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  column: 'stage_id' | 'segment_id',
  moves: Moves
): Promise<void> {
  const cases = [...moves].map(() => 'when ? then ?').join(' ');
  const moved = await db
    .from(placements.name)
    .where('content_type', uid)
    .whereIn(column, [...moves.keys()])
    .update({
      [column]: db.raw(`case ?? ${cases} else ?? end`, [column, ...[...moves].flat(), column]),
    });
  if (moved > 0) await db.from(placements.name).where('content_type', uid).update({ leads: 0 });
}

/** When a draft was updated; nothing that counts hangs on it. */
export async function updateSince(
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable,
  { documentId, id }: { readonly documentId: string; readonly id: number }
): Promise<void> {
  await db
    .from(placements.name)
    .where({ content_type: table.uid, document_id: documentId, entry_id: id })
    .update({ since: db.from(table.name).select('updated_at').where({ id }) });
}

/** Documents that carry one of these stages or segments. */
export const documentsTagged = (
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  target: { readonly stageIds: readonly number[] } | { readonly segmentIds: readonly number[] }
): Promise<string[]> => {
  const rows = db.from(placements.name).where('content_type', uid);
  if ('stageIds' in target) void rows.whereIn('stage_id', [...target.stageIds]);
  else void rows.whereIn('segment_id', [...target.segmentIds]);
  return rows.distinct('document_id').pluck('document_id');
};
