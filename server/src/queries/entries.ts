import type { Knex } from 'knex';
import { IN_LOCALE, ON_SITE } from '../domain/leads';
import type { PlacementsTable } from './standing';

export interface EntriesRequest {
  readonly contentTypes: readonly { readonly uid: string; readonly localized: boolean }[];
  /** What is listed: documents, or each of their locales by itself. */
  readonly each: 'document' | 'locale';
  /** Ids of the stages asked for, null being none at all; null for everything. */
  readonly stages: readonly (number | null)[] | null;
  /** Ids of the stages that none may carry. */
  readonly without: readonly number[];
  /** Ids, `null` being general content; null for any. */
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

/** The entries behind a cell, over several content types, newest first: one page, and how many in all. */
export async function findEntries(
  db: Knex,
  placements: PlacementsTable,
  request: EntriesRequest,
  { limit, offset }: { limit: number; offset: number }
): Promise<{ rows: EntryRow[]; total: number }> {
  if (request.contentTypes.length === 0) return { rows: [], total: 0 };
  const all = () => oneOfEach(db, placements, request).as('e');
  const [answer] = await db.from(all()).count({ total: '*' });
  const page = db
    .from(all())
    .select('id')
    .orderBy([{ column: 'newest', order: 'desc' }, { column: 'content_type' }, { column: 'id' }])
    .limit(limit)
    .offset(offset);
  const ids: unknown[] = await page.pluck('id');
  const rows: Row[] = await db.from({ p: placements.name }).whereIn('p.id', ids as number[]);
  const entries = new Map(rows.map((row) => [Number(row.id), toEntry(row)]));
  const found = ids.flatMap((id) => entries.get(Number(id)) ?? []);
  return {
    total: Number(answer?.total ?? 0),
    rows: await preferred(db, placements, request, found),
  };
}

type Row = Readonly<Record<string, unknown>>;

const toEntry = (row: Row): EntryRow => ({
  uid: String(row.content_type),
  id: Number(row.entry_id),
  documentId: String(row.document_id),
  published: Boolean(Number(row.published)),
  since: new Date(row.since as string | number | Date),
});

/** One placement of each, as `id`, `content_type` and `newest`. */
function oneOfEach(
  db: Knex,
  placements: PlacementsTable,
  request: EntriesRequest
): Knex.QueryBuilder {
  const rows = placed(db, placements, request);
  const lead = leadOf(request);
  // Where one row of each is known to be the first, an index has all that is asked for.
  if (lead !== null) {
    return rows
      .whereRaw('(p.leads & ?) <> 0', [lead])
      .select({ id: 'p.id', content_type: 'p.content_type', newest: 'p.since' });
  }
  const parts = request.each === 'locale' ? ['document_id', 'entry_id'] : ['document_id'];
  return rows
    .groupBy('p.content_type', ...parts.map((part) => `p.${part}`))
    .select('p.content_type')
    .min({ id: 'p.id' })
    .max({ newest: 'p.since' });
}

/** The bit that exactly one row of each has; null where there is none. */
function leadOf(request: EntriesRequest): number | null {
  const { each, stages, segments, locales } = request;
  const isOne = (asked: readonly unknown[] | null): boolean => asked === null || asked.length === 1;
  if (!isOne(stages) || !isOne(segments) || (each === 'document' && !isOne(locales))) return null;
  const leads = isOnSite(request) ? ON_SITE : IN_LOCALE;
  if (stages) return segments ? leads.cell : leads.stage;
  if (!segments) return leads.all;
  return 'segment' in leads ? leads.segment : null;
}

/** Whether documents are judged by all of their locales at once. */
const isOnSite = ({ each, locales }: EntriesRequest): boolean =>
  each === 'document' && locales === null;

/** All placements of what is asked for that reports count. */
function placed(db: Knex, placements: PlacementsTable, request: EntriesRequest): Knex.QueryBuilder {
  const { contentTypes, each, stages, without, segments, locales, status, staleBefore } = request;
  const uids = contentTypes.map(({ uid }) => uid);
  const rows = db.from({ p: placements.name }).whereIn('p.content_type', uids);
  void rows.where(counting('p', request));
  if (stages) void rows.where(isOneOf('p.stage_id', stages));
  if (segments) void rows.where(isOneOf('p.segment_id', segments));
  if (status) void rows.where('p.published', status !== 'draft');
  if (status === 'stale') void rows.where('p.since', '<', staleBefore);

  /** Other rows of the document, or of its version where those are listed. */
  const others = (): Knex.QueryBuilder => {
    const query = db
      .from({ q: placements.name })
      .select(db.raw('1'))
      .where('q.content_type', db.ref('p.content_type'))
      .where('q.document_id', db.ref('p.document_id'));
    return each === 'locale' ? query.where('q.entry_id', db.ref('p.entry_id')) : query;
  };
  if (without.length > 0) {
    const counted = others().where(counting('q', request));
    void rows.whereNotExists(
      counted.whereIn('q.stage_id', [...without]).where('q.published', db.ref('p.published'))
    );
  }
  if (each === 'document' && (locales?.length ?? 0) > 1) {
    // A draft counts where nothing is published in any of them.
    const published = others()
      .where('q.published', true)
      .whereIn('q.locale', [...locales!]);
    void rows.where((row) => void row.where('p.published', true).orWhereNotExists(published));
  }
  return rows;
}

/** Whether reports count the row in the locales asked for. */
const counting =
  (alias: 'p' | 'q', request: EntriesRequest): Knex.QueryCallback =>
  (row) => {
    if (isOnSite(request)) return void row.whereRaw(`(${alias}.leads & ?) <> 0`, [ON_SITE.cell]);
    void row.where(`${alias}.counts`, 1);
    const { locales, contentTypes } = request;
    if (locales === null) return;
    const everywhere = contentTypes.filter(({ localized }) => !localized).map(({ uid }) => uid);
    void row.where((inLocale) => {
      void inLocale.whereIn(`${alias}.locale`, [...locales]);
      if (everywhere.length > 0) void inLocale.orWhereIn(`${alias}.content_type`, everywhere);
    });
  };

const isOneOf =
  (column: string, ids: readonly (number | null)[]): Knex.QueryCallback =>
  (either) => {
    const known = ids.filter((id) => id !== null);
    if (known.length > 0) void either.whereIn(column, known);
    if (ids.includes(null)) void either.orWhereNull(column);
  };

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
  const ids = new Map(rows.map(toEntry).map((entry) => [documentKey(entry), entry.id]));
  return found.map((entry) => ({ ...entry, id: ids.get(documentKey(entry)) ?? entry.id }));
}

const documentKey = ({ uid, documentId }: EntryRow): string => `${uid} ${documentId}`;
