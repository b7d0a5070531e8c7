import type { Knex } from 'knex';
import { DAY } from '../domain/freshness';
import { IN_LOCALE } from '../domain/leads';
import type { EntryRow } from './entries';
import { freshSince } from './freshness';
import { isOneOf } from './isOneOf';
import type { EntriesRequest } from './placed';
import type { PlacementsTable } from './standing';

/** Published entries of some places, each locale by itself. */
export interface ToReviewRequest extends Pick<
  EntriesRequest,
  'contentTypes' | 'segments' | 'locales' | 'among' | 'staleBefore' | 'staleAfter'
> {
  /** Ids of the stages asked for; null for any, and none. */
  readonly stages: readonly number[] | null;
  /** Whole days from now: what is stale later is left out. */
  readonly within: number;
}

export interface ToReviewRow extends EntryRow {
  /** As of then it is stale in one of the places. */
  readonly staleAt: Date;
  /** Ids of all stages that the version carries. */
  readonly stages: ReadonlySet<number>;
  /** Null where the content type isn't localised. */
  readonly locale: string | null;
}

/** How many there are to review. */
export async function countToReview(
  db: Knex,
  placements: PlacementsTable,
  request: ToReviewRequest
): Promise<number> {
  const [answer] = await db.from(oneOfEach(db, placements, request).as('e')).count({ total: '*' });
  return Number(answer?.total ?? 0);
}

/** One page of them, those first that are stale first. */
export async function findToReview(
  db: Knex,
  placements: PlacementsTable,
  request: ToReviewRequest,
  { limit, offset }: { limit: number; offset: number }
): Promise<ToReviewRow[]> {
  const page: { id: number; fresh_since: Time }[] = await db
    .from(oneOfEach(db, placements, request).as('e'))
    .select('id', 'fresh_since')
    .orderBy(['fresh_since', 'content_type', 'id'])
    .limit(limit)
    .offset(offset);
  const ids = page.map(({ id }) => id);
  // All rows of each version: they have its stages.
  const rows: Row[] = await db
    .from({ p: placements.name })
    .join({ q: placements.name }, (same) => {
      for (const column of ['content_type', 'document_id', 'entry_id']) {
        void same.on(`q.${column}`, `p.${column}`);
      }
    })
    .whereIn('p.id', ids)
    .select('p.*', { stage: 'q.stage_id' });
  return page.flatMap(({ id, fresh_since }) => {
    const own = rows.filter((row) => Number(row.id) === Number(id));
    const { staleBefore, staleAfter } = request;
    const staleAt = new Date(new Date(fresh_since).getTime() + staleAfter.site * DAY);
    return own.slice(0, 1).map((row) => ({
      uid: String(row.content_type),
      id: Number(row.entry_id),
      documentId: String(row.document_id),
      locale: (row.locale as string | null) || null,
      published: true,
      since: new Date(row.since as Time),
      stale: new Date(fresh_since) < staleBefore,
      staleAt,
      stages: new Set(own.flatMap(({ stage }) => (stage === null ? [] : Number(stage)))),
    }));
  });
}

type Time = string | number | Date;
type Row = Readonly<Record<string, unknown>>;

/** One placement of each, as `id` and `content_type`, and its `fresh_since` where it is stale first, by the site's limit. */
function oneOfEach(
  db: Knex,
  placements: PlacementsTable,
  request: ToReviewRequest
): Knex.QueryBuilder {
  const { contentTypes, stages, segments, locales, among, within } = request;
  const { staleBefore, staleAfter } = request;
  const since = freshSince(db, staleAfter, 'p');
  const rows = db
    .from({ p: placements.name })
    .whereIn(
      'p.content_type',
      contentTypes.map(({ uid }) => uid)
    )
    .where('p.counts', 1)
    .where('p.published', true)
    .where(since, '<', new Date(staleBefore.getTime() + within * DAY));
  if (stages) void rows.whereIn('p.stage_id', [...stages]);
  if (segments) void rows.where(isOneOf('p.segment_id', segments));
  if (locales) {
    const everywhere = contentTypes.filter(({ localized }) => !localized).map(({ uid }) => uid);
    void rows.where(
      (row) => void row.whereIn('p.locale', [...locales]).orWhereIn('p.content_type', everywhere)
    );
  }
  for (const [uid, lists] of among ?? []) {
    for (const ids of lists) {
      void rows.where(
        (row) => void row.whereNot('p.content_type', uid).orWhereIn('p.entry_id', ids)
      );
    }
  }
  const isAlike = staleAfter.stages.size === 0 && stages === null && segments === null;
  // Where all rows of a version say the same, an index has the first of each in it.
  if (isAlike) {
    return rows
      .whereRaw('(p.leads & ?) <> 0', [IN_LOCALE.all])
      .select({ id: 'p.id', content_type: 'p.content_type', fresh_since: since });
  }
  return rows
    .groupBy('p.content_type', 'p.document_id', 'p.entry_id')
    .select('p.content_type', { fresh_since: db.raw('min(?)', [since]) })
    .min({ id: 'p.id' });
}
