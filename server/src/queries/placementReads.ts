import type { Knex } from 'knex';
import { gatherPlacements } from '../domain/placement';
import type { PlacementRow, Placements } from '../domain/placement';
import { PLACEMENT_COLUMNS, placementsOf, readStandingRows, standing } from './standing';
import type { PlacementsTable } from './standing';
import type { TaggedTable } from './tables';

/** Content types that placements are of, whether they are still there or not. */
export const placedTypes = (db: Knex, placements: PlacementsTable): Promise<string[]> =>
  db.from(placements.name).distinct('content_type').pluck('content_type');

/** Where the versions of these documents were last seen, with their tags as ids; also those that are gone. */
export async function readRemembered(
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  documentIds: readonly string[]
): Promise<Placements> {
  const rows: Row[] = await db
    .from(placements.name)
    .select(PLACEMENT_COLUMNS)
    .where('content_type', uid)
    .whereIn('document_id', [...documentIds]);
  return gatherPlacements(rows.map(toPlacementRow));
}

/** The versions of these documents, as they are in the database, with their tags as ids. */
export async function readStanding(
  db: Knex,
  table: TaggedTable,
  documentIds: readonly string[]
): Promise<Placements> {
  return gatherPlacements(await readStandingRows(db, table, documentIds));
}

/** Documents with a version that no placement is of. */
export const documentsWithNews = (
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable
): Promise<string[]> => withNews(db, placements, table).pluck('t.document_id');

/** Those of them of which other versions are remembered. */
export const rememberedWithNews = (
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable
): Promise<string[]> =>
  withNews(db, placements, table)
    .whereExists(
      db
        .from({ p: placements.name })
        .select(db.raw('1'))
        .where('p.content_type', table.uid)
        .where('p.document_id', db.ref('t.document_id'))
    )
    .pluck('t.document_id');

const withNews = (db: Knex, placements: PlacementsTable, table: TaggedTable): Knex.QueryBuilder =>
  db
    .from({ t: table.name })
    .whereNotExists(placementsOf(db, placements, table))
    .distinct('t.document_id');

/** Documents with a placement that is of no version any more. */
export const documentsWithGone = (
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable
): Promise<string[]> =>
  db
    .from({ p: placements.name })
    .where('p.content_type', table.uid)
    .whereNotExists(
      db.from({ t: table.name }).select(db.raw('1')).where('t.id', db.ref('p.entry_id'))
    )
    .distinct('p.document_id')
    .pluck('p.document_id');

/** Which documents these versions are of. */
export const documentsOf = (
  db: Knex,
  table: TaggedTable,
  versions: readonly number[]
): Promise<string[]> =>
  db
    .from(table.name)
    .whereIn('id', [...versions])
    .distinct('document_id')
    .pluck('document_id');

/** Versions whose placements aren't what the fields say, and their documents. */
export async function differingVersions(
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable
): Promise<{ id: number; documentId: string }[]> {
  const stored = db
    .from(placements.name)
    .select(PLACEMENT_COLUMNS)
    .where('content_type', table.uid);
  // In pairs, where all is well; grouping takes two nulls for the same, which comparing doesn't.
  const unpaired = db
    .from(
      db
        .queryBuilder()
        .unionAll([standing(db, table, 'all'), stored])
        .as('both')
    )
    .select('entry_id', 'document_id')
    .groupBy([...PLACEMENT_COLUMNS])
    .having(db.raw('count(*) <> 2'));
  const rows: { entry_id: unknown; document_id: string }[] = await db
    .from(unpaired.as('u'))
    .distinct('entry_id', 'document_id');
  return rows.map(({ entry_id, document_id }) => ({
    id: Number(entry_id),
    documentId: document_id,
  }));
}

export async function countVersions(db: Knex, table: TaggedTable): Promise<number> {
  const [answer] = await db.from(table.name).count({ versions: '*' });
  return Number(answer?.versions ?? 0);
}

type Row = Record<(typeof PLACEMENT_COLUMNS)[number], unknown>;

export const toPlacementRow = (row: Readonly<Record<string, unknown>>): PlacementRow => ({
  entryId: Number(row.entry_id),
  documentId: String(row.document_id),
  locale: (row.locale as string | null) || null,
  published: Boolean(Number(row.published)),
  stageId: row.stage_id === null ? null : Number(row.stage_id),
  segmentId: row.segment_id === null ? null : Number(row.segment_id),
});
