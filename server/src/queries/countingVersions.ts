import type { Knex } from 'knex';
import type { TallyScope } from '../domain/tally';
import type { TaggedTable } from './tables';

/**
 * The rows that count, as `id`, `document_id`, `locale`, `published` (1 or 0) and `since` (when it
 * was published, of others when it was updated): a document's published versions, or where it has
 * none its drafts; within the locales asked for, and in scope `locale` in each of them by itself.
 */
export function countingVersions(
  db: Knex,
  table: TaggedTable,
  scope: TallyScope,
  locales: readonly string[] | null
): Knex.QueryBuilder {
  const inLocales = (query: Knex.QueryBuilder, alias: string): void => {
    if (table.localized && locales) void query.whereIn(`${alias}.locale`, [...locales]);
  };
  const versions = db.from({ t: table.name }).select({
    id: 't.id',
    document_id: 't.document_id',
    locale: 't.locale',
    published: table.draftAndPublish
      ? db.raw('case when t.published_at is null then 0 else 1 end')
      : db.raw('1'),
    since: table.draftAndPublish
      ? db.raw('coalesce(t.published_at, t.updated_at)')
      : 't.updated_at',
  });
  inLocales(versions, 't');
  if (!table.draftAndPublish) return versions;

  return versions.where((version) => {
    void version.whereNotNull('t.published_at').orWhereNotExists((published) => {
      void published
        .select(db.raw('1'))
        .from({ p: table.name })
        .where('p.document_id', db.ref('t.document_id'))
        .whereNotNull('p.published_at');
      inLocales(published, 'p');
      if (scope === 'locale' && table.localized)
        void published.where('p.locale', db.ref('t.locale'));
    });
  });
}
