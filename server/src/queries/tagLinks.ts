import type { Knex } from 'knex';
import { chunks } from '../domain/chunks';
import type { TagIds } from '../domain/placement';
import type { Copy } from '../domain/standing';
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

/** Has whoever locks the versions of a document wait until the transaction ends, or waits for them. */
export async function holdVersions(
  db: Knex,
  table: TaggedTable,
  documentId: string
): Promise<void> {
  const versions = db.from(table.name).where({ document_id: documentId });
  // MySQL locks no more than the rows where they are found by their ids alone.
  if (db.client.dialect === 'mysql') {
    const ids: number[] = await versions.pluck('id');
    await byPrimaryKey(db, table.name).select('id').whereIn('id', ids).orderBy('id').forUpdate();
  } else {
    await versions.select('id').orderBy('id').forUpdate();
  }
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

/** Links a version that has no tags to what another is linked to by now, whatever the transaction saw first. */
export async function copyLinks(
  db: Knex,
  { stages, segments }: TaggedTable,
  { from, to }: Copy
): Promise<void> {
  for (const links of [stages, segments]) {
    const found = await readLinks(db, links, [from], { asOf: 'now' });
    const targets = [...(found.get(from) ?? [])];
    await addLinks(
      db,
      links,
      targets.map((target) => ({ row: to, target }))
    );
  }
}

/** Links a version to its tags. */
export async function addTags(
  db: Knex,
  table: TaggedTable,
  version: ({ readonly id: number } & TagIds) | undefined
): Promise<void> {
  if (!version) return;
  const pairs = (targets: ReadonlySet<number>) =>
    [...targets].map((target) => ({ row: version.id, target }));
  await addLinks(db, table.stages, pairs(version.stages));
  await addLinks(db, table.segments, pairs(version.segments));
}

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
