import type { Knex } from 'knex';
import { PLACEMENTS_BY_DOCUMENT } from '../content-types/placement';
import { ON_SITE } from '../domain/leads';
import { freshSince } from './freshness';
import type { Staleness } from './groups';
import { isOneOf } from './isOneOf';
import type { PlacementsTable } from './standing';

/** Which entries are looked for. */
export interface EntriesRequest extends Staleness {
  readonly contentTypes: readonly { readonly uid: string; readonly localized: boolean }[];
  /** What is listed: documents, or each of their locales by itself. */
  readonly each: 'document' | 'locale';
  /** Ids of the stages asked for, null being none at all; null for everything. */
  readonly stages: readonly (number | null)[] | null;
  /** Ids of the stages that none may carry. */
  readonly without: readonly number[];
  /** Ids, `null` being general content; null for any. */
  readonly segments: readonly (number | null)[] | null;
  /** The same of the segments that none may be for where it stands; none where left out. */
  readonly withoutSegments?: readonly (number | null)[];
  readonly locales: readonly string[] | null;
  /** Locale whose version stands for the document where it is among them. */
  readonly preferredLocale: string | null;
  readonly status: 'published' | 'draft' | 'stale' | null;
  /** Ids of versions by content type: those that aren't in each of its lists are left out. */
  readonly among?: ReadonlyMap<string, readonly Knex.QueryBuilder[]>;
}

/** Whether documents are judged by all of their locales at once. */
export const isOnSite = ({ each, locales }: EntriesRequest): boolean =>
  each === 'document' && locales === null;

/** The placements as `p`. */
export type From = Knex.Raw | { readonly p: string };

/** All placements of what is asked for that reports count. */
export function placed(
  db: Knex,
  placements: PlacementsTable,
  request: EntriesRequest,
  from: From = { p: placements.name }
): Knex.QueryBuilder {
  const { contentTypes, each, stages, without, segments, withoutSegments = [] } = request;
  const { locales, status, staleBefore, staleAfter, among } = request;
  const uids = contentTypes.map(({ uid }) => uid);
  const rows = db.from(from).whereIn('p.content_type', uids);
  void rows.where(counting('p', request));
  const isThere = (query: Knex.QueryBuilder, alias: 'p' | 'q'): Knex.QueryBuilder => {
    if (stages) void query.where(isOneOf(`${alias}.stage_id`, stages));
    if (segments) void query.where(isOneOf(`${alias}.segment_id`, segments));
    return query;
  };
  void isThere(rows, 'p');
  if (status) void rows.where('p.published', status !== 'draft');
  for (const [uid, lists] of among ?? []) {
    for (const ids of lists) {
      void rows.where(
        (row) => void row.whereNot('p.content_type', uid).orWhereIn('p.entry_id', ids)
      );
    }
  }

  /** Other rows of the document, or of its version where those are listed. */
  const others = (): Knex.QueryBuilder => {
    const query = db
      .from(byDocument(db, placements, 'q'))
      .select(db.raw('1'))
      .where('q.content_type', db.ref('p.content_type'))
      .where('q.document_id', db.ref('p.document_id'));
    return each === 'locale' ? query.where('q.entry_id', db.ref('p.entry_id')) : query;
  };
  /** Those of them that count as it does. */
  const beside = (): Knex.QueryBuilder =>
    others().where(counting('q', request)).where('q.published', db.ref('p.published'));
  if (without.length > 0) void rows.whereNotExists(beside().whereIn('q.stage_id', [...without]));
  if (withoutSegments.length > 0) {
    const there = beside().where(isOneOf('q.segment_id', withoutSegments));
    void rows.whereNotExists(stages ? there.where(isOneOf('q.stage_id', stages)) : there);
  }
  if (status === 'stale') {
    // Fresh in one of its versions that are there, it is fresh.
    const fresh = isThere(others().where(counting('q', request)), 'q')
      .where('q.published', true)
      .where(freshSince(db, staleAfter, 'q'), '>=', staleBefore);
    void rows.where(freshSince(db, staleAfter, 'p'), '<', staleBefore).whereNotExists(fresh);
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

/**
 * The placements to be found by their document: SQLite would rather go through all that are at the stage,
 * for the segment or published, once for each row.
 */
export const byDocument = (db: Knex, { name }: PlacementsTable, alias: 'p' | 'q'): Knex.Raw =>
  db.client.dialect === 'sqlite3'
    ? db.raw('?? as ?? indexed by ??', [name, alias, PLACEMENTS_BY_DOCUMENT])
    : db.raw('?? as ??', [name, alias]);

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
