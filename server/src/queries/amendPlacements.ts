import type { Knex } from 'knex';
import { amendment } from '../domain/amendment';
import type { Written } from '../domain/amendment';
import { chunks } from '../domain/chunks';
import { toPlacementRow } from './placementReads';
import { insertRows, standingPlacements, toColumns } from './placementRows';
import { holdRows, replacePlacements } from './placements';
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
  const columns = PLACEMENT_COLUMNS.filter((column) => !['since', 'fresh_since'].includes(column));
  const held = await holdRows(db, placements, table.uid, documentIds, [
    ...columns,
    { since: asWritten(db, 'since'), fresh_since: asWritten(db, 'fresh_since') },
  ]);
  const { rows } = await standingPlacements(db, table, documentIds);
  const { missing, surplus, changed } = amendment(held.map(toStored), rows);
  const named = (ids: readonly number[]) => db.from(placements.name).whereIn('id', [...ids]);
  for (const ids of chunks(surplus, IDS)) await named(ids).delete();
  for (const { ids, patch } of changed) {
    for (const some of chunks(ids, IDS)) await named(some).update(toColumns(patch));
  }
  await insertRows(db, placements, table.uid, missing);
}

type Stored = Written & { readonly id: number };

const toStored = (row: Readonly<Record<string, unknown>>): Stored => ({
  ...toPlacementRow(row),
  id: Number(row.id),
  counts: Number(row.counts) === 1 ? 1 : 0,
  since: row.since,
  freshSince: row.fresh_since,
  leads: Number(row.leads),
});
