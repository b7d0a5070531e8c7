import type { Knex } from 'knex';
import { IN_LOCALE, ON_SITE } from '../domain/leads';
import { freshSince } from './freshness';
import { isOnSite, placed } from './placed';
import type { EntriesRequest, From } from './placed';
import type { PlacementsTable } from './standing';

export interface EntryRow {
  readonly uid: string;
  /** Of a version that puts the document there. */
  readonly id: number;
  readonly documentId: string;
  readonly published: boolean;
  readonly since: Date;
  /** Whether it is published, and stale wherever it was asked for. */
  readonly stale: boolean;
}

/** How many entries are behind a cell, over several content types. */
export async function countEntries(
  db: Knex,
  placements: PlacementsTable,
  request: EntriesRequest
): Promise<number> {
  if (request.contentTypes.length === 0) return 0;
  const all = oneOfEach(db, placements, request).as('e');
  const [answer] = await db.from(all).count({ total: '*' });
  return Number(answer?.total ?? 0);
}

/** One page of them, the newest first. */
export async function findEntries(
  db: Knex,
  placements: PlacementsTable,
  request: EntriesRequest,
  { limit, offset }: { limit: number; offset: number }
): Promise<EntryRow[]> {
  if (request.contentTypes.length === 0) return [];
  const page = db
    .from(oneOfEach(db, placements, request).as('e'))
    .select('id', 'fresh')
    .orderBy([{ column: 'newest', order: 'desc' }, { column: 'content_type' }, { column: 'id' }])
    .limit(limit)
    .offset(offset);
  const ones: { id: number; fresh: unknown }[] = await page;
  const ids = ones.map(({ id }) => id);
  const rows: Row[] = await db.from({ p: placements.name }).whereIn('p.id', ids);
  const entries = new Map(rows.map((row) => [Number(row.id), row]));
  const found = ones.flatMap(({ id, fresh }) => {
    const row = entries.get(Number(id));
    return row ? toEntry(row, Number(fresh) === 1) : [];
  });
  return preferred(db, placements, request, found);
}

export type Row = Readonly<Record<string, unknown>>;

export const toEntry = (row: Row, isFresh: boolean): EntryRow => {
  const published = Boolean(Number(row.published));
  return {
    uid: String(row.content_type),
    id: Number(row.entry_id),
    documentId: String(row.document_id),
    published,
    since: new Date(row.since as string | number | Date),
    stale: published && !isFresh,
  };
};

/** One placement of each, as `id`, `content_type`, `newest`, and `fresh`, 1 where any that was asked for is. */
export function oneOfEach(
  db: Knex,
  placements: PlacementsTable,
  request: EntriesRequest,
  from: From = { p: placements.name }
): Knex.QueryBuilder {
  const rows = placed(db, placements, request, from);
  const lead = leadOf(request);
  const fresh = db.raw('case when ? >= ? then 1 else 0 end', [
    freshSince(db, request.staleAfter, 'p'),
    request.staleBefore,
  ]);
  // Where one row of each is known to be the first, an index has all that is asked for.
  if (lead !== null) {
    return rows
      .whereRaw('(p.leads & ?) <> 0', [lead])
      .select({ id: 'p.id', content_type: 'p.content_type', newest: 'p.since', fresh });
  }
  const parts = request.each === 'locale' ? ['document_id', 'entry_id'] : ['document_id'];
  return rows
    .groupBy('p.content_type', ...parts.map((part) => `p.${part}`))
    .select('p.content_type', { fresh: db.raw('max(?)', [fresh]) })
    .min({ id: 'p.id' })
    .max({ newest: 'p.since' });
}

/** The bit that exactly one row of each has; null where there is none. */
function leadOf(request: EntriesRequest): number | null {
  const { each, stages, segments, locales, staleAfter } = request;
  const isOne = (asked: readonly unknown[] | null): boolean => asked === null || asked.length === 1;
  if (!isOne(stages) || !isOne(segments) || (each === 'document' && !isOne(locales))) return null;
  // At one stage it may be fresh, at another it isn't.
  if (stages === null && staleAfter.stages.size > 0) return null;
  const leads = isOnSite(request) ? ON_SITE : IN_LOCALE;
  if (stages) return segments ? leads.cell : leads.stage;
  if (!segments) return leads.all;
  return 'segment' in leads ? leads.segment : null;
}

/** The same documents, each by its version in the preferred locale where that counts as well. */
async function preferred(
  db: Knex,
  placements: PlacementsTable,
  request: EntriesRequest,
  found: readonly EntryRow[]
): Promise<EntryRow[]> {
  if (request.each === 'locale' || request.preferredLocale === null) return [...found];
  const documents = found.map(({ documentId }) => documentId);
  const rows: Row[] = await placed(db, placements, request)
    .where('p.locale', request.preferredLocale)
    .whereIn('p.document_id', documents)
    .select('p.*');
  const ids = new Map(
    rows.map((row) => toEntry(row, true)).map((entry) => [documentKey(entry), entry.id])
  );
  return found.map((entry) => ({ ...entry, id: ids.get(documentKey(entry)) ?? entry.id }));
}

const documentKey = ({ uid, documentId }: EntryRow): string => `${uid} ${documentId}`;
