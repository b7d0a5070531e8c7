import type { Knex } from 'knex';
import type { PlacementsTable } from './standing';

/** A version that carries a stage. */
export interface TaggedVersionRow {
  readonly uid: string;
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
}

/** The newest entries of these content types that carry one of these stages and were never published. */
export async function taggedDrafts(
  db: Knex,
  placements: PlacementsTable,
  { uids, stages, limit }: { uids: readonly string[]; stages: readonly number[]; limit: number }
): Promise<TaggedVersionRow[]> {
  if (uids.length === 0 || stages.length === 0) return [];
  const rows: Record<string, unknown>[] = await db
    .from({ p: placements.name })
    .where({ 'p.counts': 1, 'p.published': false })
    .whereIn('p.stage_id', [...stages])
    .whereIn('p.content_type', [...uids])
    .groupBy('p.content_type', 'p.entry_id', 'p.document_id', 'p.locale')
    .select('p.content_type', 'p.entry_id', 'p.document_id', 'p.locale')
    .max({ newest: 'p.since' })
    .orderBy([
      { column: 'newest', order: 'desc' },
      { column: 'p.content_type' },
      { column: 'p.entry_id' },
    ])
    .limit(limit);
  return rows.map((row) => ({
    uid: String(row.content_type),
    id: Number(row.entry_id),
    documentId: String(row.document_id),
    locale: (row.locale as string | null) || null,
  }));
}
