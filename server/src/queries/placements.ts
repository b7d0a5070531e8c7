import type { Knex } from 'knex';
import type { Placements } from '../domain/placement';
import type { TaggedTable } from './tables';

const COLUMNS = [
  'content_type',
  'entry_id',
  'document_id',
  'locale',
  'published',
  'stage_id',
  'segment_id',
] as const;

/** Name of the placements' table, as the connection knows it. */
export interface PlacementsTable {
  readonly name: string;
}

/** Which versions of a content type are meant: these rows, or all. */
export type Versions = readonly number[] | 'all';

/** Where the versions stand, read from the fields. */
const standing = (db: Knex, table: TaggedTable): Knex.QueryBuilder =>
  db
    .from({ t: table.name })
    .leftJoin({ s: table.stages.name }, `s.${table.stages.row}`, 't.id')
    .leftJoin({ g: table.segments.name }, `g.${table.segments.row}`, 't.id')
    .select({
      content_type: db.raw('?', [table.uid]),
      entry_id: 't.id',
      document_id: 't.document_id',
      locale: db.raw("nullif(t.locale, '')"),
      published: table.draftAndPublish ? db.raw('(t.published_at is not null)') : db.raw('(1 = 1)'),
      stage_id: `s.${table.stages.target}`,
      segment_id: `g.${table.segments.target}`,
    });

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

/** The placements of the version `t`. */
const placementsOf = (db: Knex, placements: PlacementsTable, table: TaggedTable) =>
  db
    .from({ p: placements.name })
    .select(db.raw('1'))
    .where('p.content_type', table.uid)
    .where('p.entry_id', db.ref('t.id'));

/** An insert that names the columns, so that it takes a query for its rows. */
const into = (db: Knex, placements: PlacementsTable): Knex.QueryBuilder =>
  db.into(
    db.raw(`?? (${COLUMNS.map(() => '??').join(', ')})`, [placements.name, ...COLUMNS])
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
      .select(COLUMNS)
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
      .select(COLUMNS)
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
  const stored = db.from(placements.name).select(COLUMNS).where('content_type', table.uid);
  // In pairs, where all is well; grouping takes two nulls for the same, which comparing doesn't.
  const unpaired = db
    .from(
      db
        .queryBuilder()
        .unionAll([standing(db, table), stored])
        .as('both')
    )
    .select('entry_id')
    .groupBy([...COLUMNS])
    .having(db.raw('count(*) <> 2'));
  const ids: unknown[] = await db.from(unpaired.as('u')).distinct('entry_id').pluck('entry_id');
  return ids.map(Number);
}

export async function countVersions(db: Knex, table: TaggedTable): Promise<number> {
  const [answer] = await db.from(table.name).count({ versions: '*' });
  return Number(answer?.versions ?? 0);
}

/** One entry of the map for each version, from the rows of its stages and segments. */
function gather(rows: readonly Record<(typeof COLUMNS)[number], unknown>[]): Placements {
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

/** The next versions that carry a stage or segment, by id, of those that a journey's editor changes. */
export async function nextTagged(
  db: Knex,
  placements: PlacementsTable,
  table: TaggedTable,
  target: { readonly stage: number } | { readonly segment: number },
  { after, limit }: { after: number; limit: number }
): Promise<number[]> {
  const query = db
    .from(placements.name)
    .where('content_type', table.uid)
    .where('entry_id', '>', after)
    .orderBy('entry_id')
    .limit(limit)
    .distinct('entry_id');
  if ('stage' in target) void query.where('stage_id', target.stage);
  else void query.where('segment_id', target.segment);
  if (table.draftAndPublish) void query.where('published', false);
  const ids: unknown[] = await query.pluck('entry_id');
  return ids.map(Number);
}
