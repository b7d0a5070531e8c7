import type { Knex } from 'knex';
import { oneOfEach, toEntry } from './entries';
import type { EntryRow, Row } from './entries';
import { byDocument, placed } from './placed';
import type { EntriesRequest } from './placed';
import type { PlacementsTable } from './standing';

/** The next documents of a content type that are behind a cell, by documentId. */
export const nextDocuments = (
  db: Knex,
  placements: PlacementsTable,
  request: EntriesRequest,
  { after, limit }: { after: string; limit: number }
): Promise<string[]> =>
  placed(db, placements, request, byDocument(db, placements, 'p'))
    .where('p.document_id', '>', after)
    .distinct('p.document_id')
    .orderBy('p.document_id')
    .limit(limit)
    .pluck('p.document_id');

/** An entry, and ids of what it carries. */
export interface TaggedRow extends EntryRow {
  readonly stages: ReadonlySet<number>;
  readonly segments: ReadonlySet<number>;
}

/** All entries behind a cell of these documents of a content type, by documentId and locale. */
export async function entriesOfDocuments(
  db: Knex,
  placements: PlacementsTable,
  request: EntriesRequest,
  documentIds: readonly string[]
): Promise<TaggedRow[]> {
  const ofThese = oneOfEach(db, placements, request, byDocument(db, placements, 'p')).whereIn(
    'p.document_id',
    [...documentIds]
  );
  const rows: Row[] = await db
    .from(ofThese.as('e'))
    .join({ p: placements.name }, 'p.id', 'e.id')
    .join({ t: placements.name }, (same) => {
      for (const column of ['content_type', 'document_id', 'entry_id']) {
        same.on(`t.${column}`, `p.${column}`);
      }
    })
    .select('p.*', 'e.fresh', { stage: 't.stage_id', segment: 't.segment_id' })
    .orderBy(['p.document_id', 'p.locale', 'p.entry_id']);
  const found = new Map<number, Tagged>();
  for (const row of rows) {
    const entry = found.get(Number(row.entry_id)) ?? {
      ...toEntry(row, Number(row.fresh) === 1),
      stages: new Set<number>(),
      segments: new Set<number>(),
    };
    if (row.stage !== null) entry.stages.add(Number(row.stage));
    if (row.segment !== null) entry.segments.add(Number(row.segment));
    found.set(entry.id, entry);
  }
  return [...found.values()];
}

type Tagged = EntryRow & { stages: Set<number>; segments: Set<number> };
