import type { Knex } from 'knex';
import { chunks, IDS } from '../domain/chunks';
import type { Documents } from './standing';
import type { TaggedTable } from './tables';

/** When each entry of a content type was reviewed last, as `document_id`, `locale` (empty for none), `reviewed_at`. */
export function lastReviews(db: Knex, table: TaggedTable, documents: Documents): Knex.QueryBuilder {
  const reviews = db
    .from(table.reviews)
    .where('content_type', table.uid)
    .groupByRaw("related_document_id, coalesce(related_locale, '')")
    .select({
      document_id: 'related_document_id',
      locale: db.raw("coalesce(related_locale, '')"),
      reviewed_at: db.raw('max(reviewed_at)'),
    });
  if (documents !== 'all') void reviews.whereIn('related_document_id', [...documents]);
  return reviews;
}

/**
 * Deletes reviews of entries that are gone, by their ids: MySQL would lock the gaps beside others.
 * @param said the table, where something else was said of entries than that they were reviewed
 */
export async function pruneReviews(
  db: Knex,
  table: TaggedTable,
  documents: Documents,
  said = table.reviews
): Promise<void> {
  const entries = db
    .from({ t: table.name })
    .select(db.raw('1'))
    .where('t.document_id', db.ref('r.related_document_id'))
    .whereRaw("coalesce(t.locale, '') = coalesce(r.related_locale, '')");
  const gone = db.from({ r: said }).where('r.content_type', table.uid).whereNotExists(entries);
  if (documents !== 'all') void gone.whereIn('r.related_document_id', [...documents]);
  const ids: number[] = await gone.pluck('r.id');
  for (const some of chunks(ids, IDS)) await db.from(said).whereIn('id', some).delete();
}

/** Has reviews follow a content type that has become localised, into the default locale, or out of it. */
export async function localiseReviews(
  db: Knex,
  table: TaggedTable,
  defaultLocale: string | null,
  said = table.reviews
): Promise<void> {
  const [from, to] = table.localized ? [null, defaultLocale] : [defaultLocale, null];
  if (from === to) return;
  const ids: number[] = await db
    .from(said)
    .where({ content_type: table.uid, related_locale: from })
    .pluck('id');
  for (const some of chunks(ids, IDS)) {
    await db.from(said).whereIn('id', some).update({ related_locale: to });
  }
}

/** Forgets all reviews of a content type. */
export const deleteReviews = async (db: Knex, reviews: string, uid: string): Promise<void> =>
  void (await db.from(reviews).where('content_type', uid).delete());
