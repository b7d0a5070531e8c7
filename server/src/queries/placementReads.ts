import type { Knex } from 'knex';
import type { Placements } from '../domain/placement';
import { PLACEMENT_COLUMNS, placementsOf, standing } from './standing';
import type { PlacementsTable } from './standing';
import type { TaggedTable } from './tables';

/** Content types that placements are of, whether they are still there or not. */
export const placedTypes = (db: Knex, placements: PlacementsTable): Promise<string[]> =>
  db.from(placements.name).distinct('content_type').pluck('content_type');

/** Where these versions of a content type stand; with their tags as ids. */
export async function readPlacements(
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  versions: readonly number[]
): Promise<Placements> {
  return gather(
    await db
      .from(placements.name)
      .select(PLACEMENT_COLUMNS)
      .where('content_type', uid)
      .whereIn('entry_id', [...versions])
  );
}

/** The same of these documents, with the versions that are in the database no longer. */
export async function readRemembered(
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  documentIds: readonly string[]
): Promise<Placements> {
  return gather(
    await db
      .from(placements.name)
      .select(PLACEMENT_COLUMNS)
      .where('content_type', uid)
      .whereIn('document_id', [...documentIds])
  );
}

/** The versions of these documents, as they are in the database, with their tags as ids. */
export async function readStanding(
  db: Knex,
  table: TaggedTable,
  documentIds: readonly string[]
): Promise<Placements> {
  return gather(await standing(db, table).whereIn('t.document_id', [...documentIds]));
}

/** Documents with a version that no placement is of. */
export const documentsWithNews = (
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable
): Promise<string[]> =>
  db
    .from({ t: table.name })
    .whereNotExists(placementsOf(db, placements, table))
    .distinct('t.document_id')
    .pluck('t.document_id');

/** Ids of versions whose placements aren't what the fields say. */
export async function differingVersions(
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable
): Promise<number[]> {
  const stored = db
    .from(placements.name)
    .select(PLACEMENT_COLUMNS)
    .where('content_type', table.uid);
  // In pairs, where all is well; grouping takes two nulls for the same, which comparing doesn't.
  const unpaired = db
    .from(
      db
        .queryBuilder()
        .unionAll([standing(db, table), stored])
        .as('both')
    )
    .select('entry_id')
    .groupBy([...PLACEMENT_COLUMNS])
    .having(db.raw('count(*) <> 2'));
  const ids: unknown[] = await db.from(unpaired.as('u')).distinct('entry_id').pluck('entry_id');
  return ids.map(Number);
}

export async function countVersions(db: Knex, table: TaggedTable): Promise<number> {
  const [answer] = await db.from(table.name).count({ versions: '*' });
  return Number(answer?.versions ?? 0);
}

/** One entry of the map for each version, from the rows of its stages and segments. */
function gather(rows: readonly Record<(typeof PLACEMENT_COLUMNS)[number], unknown>[]): Placements {
  const versions: Placements = new Map();
  for (const row of rows) {
    const id = Number(row.entry_id);
    const version = versions.get(id) ?? {
      id,
      documentId: String(row.document_id),
      locale: (row.locale as string | null) || null,
      published: Boolean(Number(row.published)),
      stages: new Set<number>(),
      segments: new Set<number>(),
    };
    if (row.stage_id !== null) version.stages.add(Number(row.stage_id));
    if (row.segment_id !== null) version.segments.add(Number(row.segment_id));
    versions.set(id, version);
  }
  return versions;
}
