import type { Knex } from 'knex';
import { amendment } from '../domain/amendment';
import type { Written } from '../domain/amendment';
import { chunks } from '../domain/chunks';
import { toPlacementRow } from './placementReads';
import { insertRows, standingPlacements, toColumns } from './placementRows';
import { placementsAt, replacePlacements } from './placements';
import { asWritten, PLACEMENT_COLUMNS } from './standing';
import type { PlacementsTable } from './standing';
import type { TaggedTable } from './tables';

/** Ids named in one statement; no database takes fewer. */
const IDS = 5000;

/**
 * Writes where these documents stand now, where it isn't written yet. Of many documents most rows stay as
 * they are: those of other locales, and all but the stage of the others.
 */
export async function amendPlacements(
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable,
  documentIds: readonly string[]
): Promise<void> {
  // There others tell by the rows' ids whether a document has changed: each change makes them anew.
  if (db.client.dialect === 'mysql') {
    await replacePlacements(db, placements, table, documentIds);
    return;
  }
  const stored = await holdStored(db, placements, table.uid, documentIds);
  const { rows } = await standingPlacements(db, table, documentIds);
  const { missing, surplus, changed } = amendment(stored, rows);
  const named = (ids: readonly number[]) => db.from(placements.name).whereIn('id', [...ids]);
  for (const ids of chunks(surplus, IDS)) await named(ids).delete();
  for (const { ids, patch } of changed) {
    for (const some of chunks(ids, IDS)) await named(some).update(toColumns(patch));
  }
  await insertRows(db, placements, table.uid, missing);
}

type Stored = Written & { readonly id: number };

/** What is written of these documents, when nobody else is about to write it. */
async function holdStored(
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  documentIds: readonly string[]
): Promise<Stored[]> {
  for (;;) {
    const rows: Record<string, unknown>[] = await placementsAt(db, placements, uid, documentIds)
      .select(PLACEMENT_COLUMNS.filter((column) => column !== 'since'))
      .select('id', { since: asWritten(db, 'since') })
      .forUpdate();
    if (db.client.dialect !== 'postgresql') return rows.map(toStored);
    // Who had to wait has got what was left of the rows that were there before: others may have come.
    const ids: number[] = await placementsAt(db, placements, uid, documentIds).pluck('id');
    const isAll = ids.length === rows.length && ids.every((id, n) => id === rows[n]?.id);
    if (isAll) return rows.map(toStored);
  }
}

const toStored = (row: Record<string, unknown>): Stored => ({
  ...toPlacementRow(row),
  id: Number(row.id),
  counts: Number(row.counts) === 1 ? 1 : 0,
  since: row.since,
  leads: Number(row.leads),
});
