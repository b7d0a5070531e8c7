import type { Knex } from 'knex';
import { ON_SITE } from '../domain/leads';
import { toEntry } from './entries';
import type { EntryRow, Row } from './entries';
import type { MemberState } from '../domain/snapshot';
import { freshSince } from './freshness';
import type { Staleness } from './groups';
import { isOneOf } from './isOneOf';
import type { PlacementsTable } from './standing';

/** A stage, and some of the segments at it; `null` is general content. */
export interface Cells {
  readonly stage: number;
  readonly segments: readonly (number | null)[];
}

export interface MemberRow {
  readonly documentId: string;
  readonly stage: number;
  readonly segment: number | null;
  readonly state: MemberState;
}

/** The documents of one content type that reports count in these cells, over all locales. */
export async function findMembers(
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  cells: readonly Cells[],
  { staleBefore, staleAfter }: Staleness
): Promise<MemberRow[]> {
  if (cells.length === 0) return [];
  const rows: Row[] = await db
    .from({ p: placements.name })
    .where({ 'p.content_type': uid, 'p.counts': 1 })
    .whereRaw('(p.leads & ?) <> 0', [ON_SITE.cell])
    .where((any) => {
      for (const { stage, segments } of cells) {
        const isThere = isOneOf('p.segment_id', segments);
        void any.orWhere((one) => void one.where('p.stage_id', stage).where(isThere));
      }
    })
    .orderBy('p.document_id')
    .select('p.document_id', 'p.stage_id', 'p.segment_id', 'p.published', {
      fresh: db.raw('case when ? >= ? then 1 else 0 end', [
        freshSince(db, staleAfter, 'p'),
        staleBefore,
      ]),
    });
  return rows.map((row) => ({
    documentId: String(row.document_id),
    stage: Number(row.stage_id),
    segment: row.segment_id === null ? null : Number(row.segment_id),
    state: !Number(row.published) ? 'draft' : Number(row.fresh) ? 'fresh' : 'stale',
  }));
}

/** Of each of these documents that is still there, one version: published where it is, in that locale where it can be. */
export async function oneVersionOfEach(
  db: Knex,
  placements: PlacementsTable,
  uid: string,
  documentIds: readonly string[],
  preferredLocale: string | null
): Promise<EntryRow[]> {
  const rows: Row[] = await db
    .from({ p: placements.name })
    .where({ 'p.content_type': uid, 'p.counts': 1 })
    .whereIn('p.document_id', [...documentIds])
    .orderBy('p.entry_id');
  const best = new Map<string, { row: EntryRow; rank: number }>();
  for (const raw of rows) {
    const row = toEntry(raw, true);
    const rank = (row.published ? 2 : 0) + (raw.locale === preferredLocale ? 1 : 0);
    const known = best.get(row.documentId);
    if (!known || rank > known.rank) best.set(row.documentId, { row, rank });
  }
  return [...best.values()].map(({ row }) => row);
}
