import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { TaggedTable } from './tables';

/** What a caller may do to entries of a content type: a `where` of Strapi's query engine each. */
export interface Rights {
  readonly read: object;
  readonly update: object;
}

/** Ids of versions, each list as a subquery: those that may be read, and those that may be tagged; none where all may. */
export const taggableVersions = (
  strapi: Core.Strapi,
  db: Knex,
  table: TaggedTable,
  { read, update }: Rights
): Knex.QueryBuilder[] => [
  ...readableVersions(strapi, table, read),
  ...(isAnything(update) ? [] : [ofDrafts(strapi, db, table, update)]),
];

/** The same of those that may be read. */
export const readableVersions = (
  strapi: Core.Strapi,
  table: TaggedTable,
  read: object
): Knex.QueryBuilder[] => (isAnything(read) ? [] : [found(strapi, table, read)]);

const isAnything = (where: object): boolean => Object.keys(where).length === 0;

const found = (strapi: Core.Strapi, { uid }: TaggedTable, where: object): Knex.QueryBuilder =>
  strapi.db.queryBuilder(uid).select('id').where(where).getKnexQuery();

/** Rights are those to the draft, where there is one, as in `domain/tagTargets.ts`. */
function ofDrafts(
  strapi: Core.Strapi,
  db: Knex,
  table: TaggedTable,
  where: object
): Knex.QueryBuilder {
  if (!table.draftAndPublish) return found(strapi, table, where);
  const drafts = (): Knex.QueryBuilder => {
    const query = db
      .from({ d: table.name })
      .select(db.raw('1'))
      .where('d.document_id', db.ref('v.document_id'))
      .whereNull('d.published_at');
    return table.localized ? query.where('d.locale', db.ref('v.locale')) : query;
  };
  return db
    .from({ v: table.name })
    .select('v.id')
    .where((version) => {
      void version.whereExists(drafts().whereIn('d.id', found(strapi, table, where)));
      void version.orWhere((alone) => {
        void alone.whereNotExists(drafts()).whereIn('v.id', found(strapi, table, where));
      });
    });
}

/** Those of the versions with these ids that may be read and tagged. */
export async function taggableAmong(
  strapi: Core.Strapi,
  db: Knex,
  table: TaggedTable,
  { ids, ...rights }: Rights & { readonly ids: readonly number[] }
): Promise<number[]> {
  const query = db.from({ t: table.name }).whereIn('t.id', [...ids]);
  for (const versions of taggableVersions(strapi, db, table, rights)) {
    void query.whereIn('t.id', versions);
  }
  return (await query.pluck('t.id')).map(Number);
}
