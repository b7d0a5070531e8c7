import type { Knex } from 'knex';
import { chunks, IDS } from '../domain/chunks';
import type { TagIds } from '../domain/placement';
import type { Version } from '../domain/tagTargets';
import { byPrimaryKey } from './connection';
import type { LinkTable, TaggedTable, TagTables } from './tables';

/** The versions of these documents, locked until the transaction ends, always in the same order. */
export async function lockVersions(
  db: Knex,
  table: TagTables,
  documentIds: readonly string[]
): Promise<Version[]> {
  // Who waited for a publication has waited for the version that it replaced: the one it made is
  // seen, and locked, the second time only. On SQLite nobody waits for rows.
  if (db.client.dialect !== 'sqlite3') await selectLocked(db, table, documentIds);
  return selectLocked(db, table, documentIds);
}

/**
 * Has whoever locks the versions of a document wait until the transaction ends, or waits for them.
 * @returns whether the transaction sees those that there are now
 */
export async function holdVersions(
  db: Knex,
  table: TaggedTable,
  documentId: string
): Promise<boolean> {
  const versions = db.from(table.name).where({ document_id: documentId });
  if (db.client.dialect !== 'mysql') {
    await versions.select('id').orderBy('id').forUpdate();
    return true;
  }
  // MySQL locks no more than the rows where they are found by their ids alone.
  const ids: number[] = await versions.pluck('id');
  const held = await byPrimaryKey(db, table.name).select('id').whereIn('id', ids).forUpdate();
  return held.length === ids.length;
}

const selectLocked = async (
  db: Knex,
  table: TagTables,
  documentIds: readonly string[]
): Promise<Version[]> =>
  (await selectVersions(db, table, documentIds).forUpdate()).map(toVersion(table));

/** The same versions as they are now, for everybody to change. */
export const readVersions = async (
  db: Knex,
  table: TagTables,
  documentIds: readonly string[]
): Promise<Version[]> => (await selectVersions(db, table, documentIds)).map(toVersion(table));

const selectVersions = (db: Knex, table: TagTables, documentIds: readonly string[]) =>
  db
    .from(table.name)
    .whereIn('document_id', [...documentIds])
    .orderBy('id')
    .select('id', 'document_id', 'locale', 'published_at');

const toVersion =
  ({ draftAndPublish }: TagTables) =>
  (row: Readonly<Record<string, unknown>>): Version => ({
    id: Number(row.id),
    documentId: String(row.document_id),
    locale: (row.locale as string | null) || null,
    published: draftAndPublish && row.published_at !== null,
  });

/** What each of these rows is linked to. */
export async function readLinks(
  db: Knex,
  links: LinkTable,
  rows: readonly number[],
  { asOf = 'transaction' }: { asOf?: 'transaction' | 'now' } = {}
): Promise<Map<number, Set<number>>> {
  const found = new Map(rows.map((row) => [row, new Set<number>()]));
  for (const some of chunks(rows, IDS)) {
    const query = db
      .from(links.name)
      .select({ row: links.row, target: links.target })
      .whereIn(links.row, [...some]);
    // MySQL shows the rest of a transaction what its first read saw, but for what is locked.
    if (asOf === 'now') void query.forUpdate();
    const pairs: Record<string, unknown>[] = await query;
    for (const { row, target } of pairs) found.get(Number(row))?.add(Number(target));
  }
  return found;
}

export interface LinkPair {
  readonly row: number;
  readonly target: number;
}

/** What each of these versions is linked to by its two fields, in the order that it has there. */
export async function readTags(
  db: Knex,
  { stages, segments }: TaggedTable,
  versions: readonly number[]
): Promise<Map<number, TagIds>> {
  const linksIn = ({ name, row, target, order }: LinkTable, field: keyof TagIds) =>
    db
      .from(name)
      .whereIn(row, [...versions])
      .select({ row, target, place: order, field: db.raw('?', [field]) });
  const rows: Record<string, unknown>[] = await linksIn(stages, 'stages')
    .unionAll(linksIn(segments, 'segments'))
    .orderBy(['row', 'field', 'place', 'target']);
  const found = new Map(versions.map((id): [number, TagIds] => [id, noTags()]));
  for (const { row, target, field } of rows) {
    found.get(Number(row))?.[field as keyof TagIds].add(Number(target));
  }
  return found;
}

const noTags = (): TagIds => ({ stages: new Set(), segments: new Set() });

/** Links that are there already stay as they are. */
export async function addLinks(
  db: Knex,
  table: TagTables,
  links: LinkTable,
  pairs: readonly LinkPair[]
): Promise<void> {
  const { name, row, target: to, order } = links;
  for (const [target, rows] of byTarget(pairs)) {
    for (const some of chunks(rows, IDS)) {
      // MySQL would keep everybody from adding links until it has selected all.
      const insert =
        db.client.dialect === 'mysql'
          ? db.from(name).insert(some.map((id) => ({ [row]: id, [to]: target, [order]: PLACE })))
          : db
              .into(db.raw('?? (??, ??, ??)', [name, row, to, order]))
              .insert(unlinked(db, table, links, target, some));
      await insert.onConflict([row, to]).ignore();
    }
  }
}

/** Links are shown in the order of the journey; Strapi numbers them again when it writes them. */
const PLACE = 1;

/** Links to the target of those rows that have none. */
const unlinked = (
  db: Knex,
  table: TagTables,
  { name, row, target: to }: LinkTable,
  target: number,
  rows: readonly number[]
): Knex.QueryBuilder =>
  db
    .from({ t: table.name })
    .select('t.id', db.raw('cast(? as integer)', [target]), db.raw(String(PLACE)))
    .whereIn('t.id', [...rows])
    // Knex doesn't tell SQLite what to do where there is one already.
    .whereNotExists(
      db
        .from({ l: name })
        .select(db.raw('1'))
        .where(`l.${row}`, db.ref('t.id'))
        .where(`l.${to}`, target)
    );

export async function removeLinks(
  db: Knex,
  links: LinkTable,
  pairs: readonly LinkPair[]
): Promise<void> {
  for (const [target, rows] of byTarget(pairs)) {
    for (const some of chunks(rows, IDS)) {
      await db.from(links.name).where(links.target, target).whereIn(links.row, some).delete();
    }
  }
}

function byTarget(pairs: readonly LinkPair[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { row, target } of pairs) {
    const rows = found.get(target);
    if (rows) rows.push(row);
    else found.set(target, [row]);
  }
  return found;
}
