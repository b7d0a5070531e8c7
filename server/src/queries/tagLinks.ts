import type { Knex } from 'knex';
import { chunks } from '../domain/chunks';
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
  // seen, and locked, the second time only.
  await selectLocked(db, table, documentIds);
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

async function selectLocked(
  db: Knex,
  table: TagTables,
  documentIds: readonly string[]
): Promise<Version[]> {
  const query = db
    .from(table.name)
    .whereIn('document_id', [...documentIds])
    .orderBy('id')
    .forUpdate();
  const rows: { id: unknown; document_id: string; locale: string | null; published_at: unknown }[] =
    await query.select('id', 'document_id', 'locale', 'published_at');
  return rows.map(({ id, document_id, locale, published_at }) => ({
    id: Number(id),
    documentId: document_id,
    locale: locale || null,
    published: table.draftAndPublish && published_at !== null,
  }));
}

/** What each of these rows is linked to. */
export async function readLinks(
  db: Knex,
  links: LinkTable,
  rows: readonly number[],
  { asOf = 'transaction' }: { asOf?: 'transaction' | 'now' } = {}
): Promise<Map<number, Set<number>>> {
  const found = new Map(rows.map((row) => [row, new Set<number>()]));
  const query = db
    .from(links.name)
    .select({ row: links.row, target: links.target })
    .whereIn(links.row, [...rows]);
  // MySQL shows the rest of a transaction what its first read saw, but for what is locked.
  if (asOf === 'now') void query.forUpdate();
  const pairs: Record<string, unknown>[] = await query;
  for (const { row, target } of pairs) found.get(Number(row))?.add(Number(target));
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

/** SQLite takes so many rows at once, at the least. */
const CHUNK = 100;

/** Links that are there already stay as they are. */
export async function addLinks(
  db: Knex,
  links: LinkTable,
  pairs: readonly LinkPair[]
): Promise<void> {
  for (const some of chunks(pairs, CHUNK)) {
    const rows = some.map(({ row, target }) => ({
      [links.row]: row,
      [links.target]: target,
      // Links are shown in the order of the journey; Strapi numbers them again when it writes them.
      [links.order]: 1,
    }));
    await db.from(links.name).insert(rows).onConflict([links.row, links.target]).ignore();
  }
}

export async function removeLinks(
  db: Knex,
  links: LinkTable,
  pairs: readonly LinkPair[]
): Promise<void> {
  for (const target of new Set(pairs.map((pair) => pair.target))) {
    const rows = pairs.filter((pair) => pair.target === target).map(({ row }) => row);
    await db.from(links.name).where(links.target, target).whereIn(links.row, rows).delete();
  }
}
