import type { Knex } from 'knex';
import type { Patch, Written } from '../domain/amendment';
import { chunks } from '../domain/chunks';
import { gatherPlacements } from '../domain/placement';
import type { Placements } from '../domain/placement';
import { judge } from '../domain/standing';
import { readStandingRows } from './standing';
import type { PlacementsTable } from './standing';
import type { TaggedTable } from './tables';

/** Rows written at once: SQLite takes so many. */
const CHUNK = 100;

/** Writes where these documents stand, as the transaction sees them. They must have no placements yet. */
export async function addPlacements(
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable,
  documentIds: readonly string[]
): Promise<Placements> {
  const { rows, versions } = await standingPlacements(db, table, documentIds);
  await insertRows(db, placements, table.uid, rows);
  return versions;
}

/** Where these documents stand, as the transaction sees them: what the placements ought to be. */
export async function standingPlacements(
  db: Knex,
  table: TaggedTable,
  documentIds: readonly string[]
): Promise<{ rows: Written[]; versions: Placements }> {
  const standing = await readStandingRows(db, table, documentIds);
  return { rows: judge(standing), versions: gatherPlacements(standing) };
}

export async function insertRows(
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  rows: readonly Written[]
): Promise<void> {
  const inserted = rows.map((row) => ({
    content_type: uid,
    entry_id: row.entryId,
    ...toColumns(row),
  }));
  for (const some of chunks(inserted, CHUNK)) await db.from(placements.name).insert(some);
}

const COLUMN_OF = {
  documentId: 'document_id',
  locale: 'locale',
  published: 'published',
  counts: 'counts',
  stageId: 'stage_id',
  segmentId: 'segment_id',
  since: 'since',
  freshSince: 'fresh_since',
  leads: 'leads',
} as const satisfies Record<keyof Patch, string>;

/** What may change of a version's row, by column. */
export const toColumns = (values: Patch): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(COLUMN_OF)
      .filter(([name]) => name in values)
      .map(([name, column]) => [column, values[name as keyof Patch]])
  );
