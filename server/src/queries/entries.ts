import type { Knex } from 'knex';
import { carriesSegment, taggedRows } from './carries';
import { countingVersions } from './countingVersions';
import type { TaggedTable } from './tables';

export interface EntriesRequest {
  /** Ids of the journey's stages; what carries none of them is untagged. */
  readonly journeyStages: readonly number[];
  /** Ids of the stages asked for; `none` for documents without any. */
  readonly stages: readonly number[] | 'none' | null;
  readonly segments: readonly (number | null)[] | null;
  readonly locales: readonly string[] | null;
  /** Locale whose version stands for the document where it is among them. */
  readonly preferredLocale: string | null;
  readonly status: 'published' | 'draft' | 'stale' | null;
  readonly staleBefore: Date;
}

export interface EntryRow {
  readonly uid: string;
  /** Of a version that puts the document there. */
  readonly id: number;
  readonly documentId: string;
  readonly published: boolean;
  readonly since: Date;
}

/** The documents behind a cell, over several content types, newest first: one page, and how many in all. */
export async function findEntries(
  db: Knex,
  tables: readonly TaggedTable[],
  request: EntriesRequest,
  { limit, offset }: { limit: number; offset: number }
): Promise<{ rows: EntryRow[]; total: number }> {
  if (tables.length === 0) return { rows: [], total: 0 };
  const all = () =>
    db.from(
      db
        .queryBuilder()
        .unionAll(tables.map((table) => documentsOf(db, table, request)))
        .as('e')
    );
  const [answer] = await all().count({ total: '*' });
  const rows: {
    uid: string;
    id: number;
    document_id: string;
    published: unknown;
    since: unknown;
  }[] = await all()
    .select('e.*')
    .orderBy([
      { column: 'e.since', order: 'desc' },
      { column: 'e.uid' },
      { column: 'e.document_id' },
    ])
    .limit(limit)
    .offset(offset);
  return {
    total: Number(answer?.total ?? 0),
    rows: rows.map(({ uid, id, document_id, published, since }) => ({
      uid,
      id: Number(id),
      documentId: document_id,
      published: Number(published) === 1,
      since: new Date(since as string | number | Date),
    })),
  };
}

/** The documents of one content type, judged as the matrix judges them. */
function documentsOf(db: Knex, table: TaggedTable, request: EntriesRequest): Knex.QueryBuilder {
  const { stages, segments, status, staleBefore, journeyStages } = request;
  const versions = () => db.from(countingVersions(db, table, 'document', request.locales).as('v'));
  const query = versions()
    .select({ uid: db.raw('?', [table.uid]), document_id: 'v.document_id' })
    .select({
      id: db.raw('coalesce(max(case when v.locale = ? then v.id end), max(v.id))', [
        request.preferredLocale,
      ]),
    })
    .max({ published: 'v.published', since: 'v.since' })
    .groupBy('v.document_id');

  if (stages === 'none') {
    const tagged = versions()
      .select('v.document_id')
      .whereIn('v.id', taggedRows(db, table.stages, journeyStages));
    void query.whereNotIn('v.document_id', tagged);
  } else if (stages) {
    void query.whereIn('v.id', taggedRows(db, table.stages, stages));
  }
  if (segments) void query.where(carriesSegment(db, table.segments, segments));
  if (status) void query.where('v.published', status === 'draft' ? 0 : 1);
  if (status === 'stale') void query.having(db.raw('max(v.since) < ?', [staleBefore]));
  return query;
}
