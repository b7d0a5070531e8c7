import type { Knex } from 'knex';
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
