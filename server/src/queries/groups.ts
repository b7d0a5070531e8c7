import type { Knex } from 'knex';
import type { StaleAfter } from '../domain/freshness';
import { ON_SITE } from '../domain/leads';
import type { PlacementGroup, SegmentGroup, SegmentPart } from '../domain/tallyGroups';
import { freshSince } from './freshness';
import type { PlacementsTable } from './standing';

interface Asked extends Staleness {
  readonly uid: string;
}

/** What is stale. */
export interface Staleness {
  /** What was published (or where nothing is, updated) before is stale by the site's own limit. */
  readonly staleBefore: Date;
  readonly staleAfter: StaleAfter;
}

/** Groups of placements, and until when they are right. */
export interface Groups<Group = PlacementGroup> {
  readonly groups: readonly Group[];
  /** When the next of what is fresh was published: as of then it is stale. Null where nothing is fresh. */
  readonly nextStale: Date | null;
}

type Row = Readonly<Record<string, unknown>>;

/** All that counts of one content type, in one locale or in all, counted by place: read from an index alone. */
export async function countGroups(
  db: Knex,
  placements: PlacementsTable,
  { uid, locale, ...stale }: Asked & { readonly locale: string | null }
): Promise<Groups> {
  const columns = ['locale', 'stage_id', 'segment_id', 'published', 'leads'];
  const query = db
    .from(placements.name)
    .where({ content_type: uid, counts: 1 })
    .groupBy(columns)
    .select(columns)
    .select(freshness(db, stale, 'count(*)', 'sum(case when ? >= ? then 1 else 0 end)'));
  if (locale !== null) void query.where({ locale });
  return toGroups(await query);
}

/**
 * Documents over all locales, by segment, in one statement: those that carry it at one of these stages,
 * and those without any of these stages. Each counts once, at however many stages it stands.
 */
export async function countBySegment(
  db: Knex,
  placements: PlacementsTable,
  { uid, stages, ...stale }: Asked & { readonly stages: readonly number[] }
): Promise<Groups<SegmentGroup>> {
  const onSite = (alias: string): string => `(${alias}.leads & ${ON_SITE.cell}) <> 0`;
  const count = (part: SegmentPart): Knex.QueryBuilder =>
    db
      .from({ p: placements.name })
      .where({ 'p.content_type': uid, 'p.counts': 1 })
      .whereRaw(onSite('p'))
      .groupBy('p.segment_id', 'p.published')
      .select('p.segment_id', 'p.published', { part: db.raw('?', [part]) })
      .select(
        freshness(
          db,
          stale,
          'count(distinct p.document_id)',
          'count(distinct case when ? >= ? then p.document_id end)'
        )
      );
  const tagged = count('segment').whereIn('p.stage_id', [...stages]);
  const untagged = count('untagged')
    .where((without) => void without.whereNull('p.stage_id').orWhereNotIn('p.stage_id', stages))
    .whereNotExists(
      db
        .from({ q: placements.name })
        .select(db.raw('1'))
        .where('q.content_type', uid)
        .where('q.document_id', db.ref('p.document_id'))
        .whereIn('q.stage_id', [...stages])
        .whereRaw(onSite('q'))
    );
  const rows: Row[] = await db.queryBuilder().unionAll([tagged, untagged]);
  const { groups, nextStale } = toGroups(rows);
  return {
    groups: groups.map((group, index) => ({ ...group, part: rows[index]?.part as SegmentPart })),
    nextStale,
  };
}

const freshness = (
  db: Knex,
  { staleBefore, staleAfter }: Staleness,
  documents: string,
  fresh: string
) => {
  const since = freshSince(db, staleAfter);
  return {
    documents: db.raw(documents),
    fresh: db.raw(fresh, [since, staleBefore]),
    next_stale: nextStale(db, since, staleBefore),
  };
};

/** When the oldest of what is fresh was published, by the site's limit: as of then it is stale. */
export const nextStale = (db: Knex, since: Knex.Raw, staleBefore: Date): Knex.Raw =>
  db.raw('min(case when ? >= ? then ? end)', [since, staleBefore, since]);

/** When the next of what was found is stale. */
export function nextStaleOf(rows: readonly Row[]): Date | null {
  const times = rows
    .filter((row) => isPublished(row) && row.next_stale !== null)
    .map((row) => new Date(row.next_stale as string | number | Date).getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

/** PostgreSQL returns counts as text. */
function toGroups(rows: readonly Row[]): Groups {
  const idOf = (value: unknown): number | null => (value == null ? null : Number(value));
  return {
    groups: rows.map((row) => ({
      locale: (row.locale as string | null | undefined) ?? null,
      stage: idOf(row.stage_id),
      segment: idOf(row.segment_id),
      published: isPublished(row),
      leads: Number(row.leads ?? 0),
      documents: Number(row.documents),
      fresh: Number(row.fresh),
    })),
    nextStale: nextStaleOf(rows),
  };
}

const isPublished = (row: Row): boolean => Boolean(Number(row.published));
