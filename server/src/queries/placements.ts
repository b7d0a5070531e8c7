import type { Knex } from 'knex';
import type { Moves } from '../domain/retag';
import type { Placements } from '../domain/placement';
import { byPrimaryKey } from './connection';
import { readRemembered } from './placementReads';
import { addPlacements } from './placementRows';
import { PLACEMENT_COLUMNS, standing, untagged } from './standing';
import type { Documents, PlacementsTable } from './standing';
import type { TaggedTable } from './tables';

/** Writes where all documents of a content type stand. They must have no placements yet. */
export const insertAllPlacements = (
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable
): Promise<void> => insertStanding(db, placements, table, 'all');

async function insertStanding(
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable,
  documents: Documents
): Promise<void> {
  await db.into(columnsOf(db, placements)).insert(standing(db, table, documents));
}

const columnsOf = (db: Knex, placements: PlacementsTable): Knex.Raw =>
  db.raw(`?? (${PLACEMENT_COLUMNS.map(() => '??').join(', ')})`, [
    placements.name,
    ...PLACEMENT_COLUMNS,
  ]);

/** What is written of documents, and those of which nothing was: nobody who writes them waits for another. */
export interface Replaced {
  readonly written: Placements;
  readonly unheld: readonly string[];
}

/** Writes where these documents stand now, in place of what is written. */
export async function replacePlacements(
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable,
  documentIds: readonly string[]
): Promise<Replaced> {
  const { areFresh, held } = await clearPlacements(db, placements, table.uid, documentIds);
  const unheld = documentIds.filter((documentId) => !held.has(documentId));
  if (areFresh) return { written: await addPlacements(db, placements, table, documentIds), unheld };
  // What is read in order to be written is of now, and nothing else is.
  await insertStanding(db, placements, table, documentIds);
  return { written: await readRemembered(db, placements, table.uid, documentIds), unheld };
}

interface Cleared {
  /** Whether the transaction sees these documents as they are now. */
  readonly areFresh: boolean;
  /** Those that had placements. */
  readonly held: ReadonlySet<string>;
}

async function clearPlacements(
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  documentIds: readonly string[]
): Promise<Cleared> {
  if (db.client.dialect === 'mysql') {
    // By anything but their ids it would lock the gaps beside them too: two who write neighbours
    // would wait for each other for ever.
    const { ids, areFresh, held } = await holdPlacements(db, placements, uid, documentIds);
    if (!areFresh) await deletePlacements(db, placements, uid, documentIds);
    else if (ids.length > 0) await db.from(placements.name).whereIn('id', ids).delete();
    return { areFresh, held };
  }
  // Whoever writes the same documents is waited for, and then seen. On SQLite there is nobody else.
  const isAlone = db.client.dialect === 'sqlite3';
  const columns = ['document_id'];
  const rows = isAlone ? [] : await holdRows(db, placements, uid, documentIds, columns);
  await deletePlacements(db, placements, uid, documentIds);
  const held = isAlone ? documentIds : rows.map((row) => String(row.document_id));
  return { areFresh: true, held: new Set(held) };
}

/** What is written of these documents, by id, when nobody else is about to write it. Not for MySQL. */
export async function holdRows(
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  documentIds: readonly string[],
  columns: readonly (string | Record<string, Knex.Raw>)[]
): Promise<Readonly<Record<string, unknown>>[]> {
  for (;;) {
    const rows: Readonly<Record<string, unknown>>[] = await placementsAt(
      db,
      placements,
      uid,
      documentIds
    )
      .select('id', ...columns)
      .forUpdate();
    if (db.client.dialect !== 'postgresql') return rows;
    // Who had to wait has got what was left of the rows that were there before: others may have come.
    const ids: number[] = await placementsAt(db, placements, uid, documentIds).pluck('id');
    if (ids.length === rows.length && ids.every((id, n) => id === rows[n]?.id)) return rows;
  }
}

/** Writes where a version stands that has no tags, and no other version of its document beside it. */
export async function addUntagged(
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable,
  id: number
): Promise<void> {
  await db.into(columnsOf(db, placements)).insert(untagged(db, table, id));
}

/**
 * Has whoever else writes these documents wait. Each time a document changes it gets placements anew,
 * so where they are still the ones that the transaction sees, so is all else that it sees of it.
 */
export async function holdPlacements(
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  documentIds: readonly string[]
): Promise<Cleared & { ids: number[] }> {
  const rows: { id: number; document_id: string }[] = await placementsAt(
    db,
    placements,
    uid,
    documentIds
  ).select('id', 'document_id');
  const ids = rows.map(({ id }) => id);
  const held = new Set(rows.map((row) => row.document_id));
  if (ids.length === 0) return { ids, held, areFresh: true };
  const there = await byPrimaryKey(db, placements.name).select('id').whereIn('id', ids).forUpdate();
  return { ids, held, areFresh: there.length === ids.length };
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
    .orderBy('id');

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
  const updatedAt = db.from(table.name).select('updated_at').where({ id });
  await db
    .from(placements.name)
    .where({ content_type: table.uid, document_id: documentId, entry_id: id })
    .update({ since: updatedAt, fresh_since: updatedAt });
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
