import type { Knex } from 'knex';
import type { TallyPart, TallyRow, TallyScope } from '../domain/tally';
import { freshSince } from './freshness';
import { nextStale, nextStaleOf } from './groups';
import type { Staleness } from './groups';
import type { PlacementsTable } from './standing';

/** What to count of one content type. */
export interface TallyRequest extends Staleness {
  /** Ids of the journey's stages. */
  readonly stages: readonly number[];
  /** Segments that part `stage` is restricted to, `null` being general content. */
  readonly segments: readonly (number | null)[] | null;
  readonly locales: readonly string[] | null;
  readonly parts: readonly (
    | { readonly scope: 'document'; readonly parts: readonly TallyPart[] }
    | { readonly scope: 'locale'; readonly parts: readonly Exclude<TallyPart, 'untagged'>[] }
  )[];
}

type Query = Knex.QueryBuilder;

interface Context {
  readonly db: Knex;
  readonly placements: PlacementsTable;
  readonly type: { readonly uid: string; readonly localized: boolean };
  readonly request: TallyRequest;
}

/**
 * Counts distinct documents of one content type, everything asked for in one statement: who is the same
 * document in several locales or for several segments can't be added up.
 */
export async function countTallies(
  context: Context
): Promise<{ rows: TallyRow[]; nextStale: Date | null }> {
  const { db, request } = context;
  const selects = request.parts.flatMap(({ scope, parts }) =>
    parts.map((part) => countPart(part, scope, context))
  );
  const statement = db.queryBuilder().unionAll(selects);
  for (const { scope } of request.parts) {
    // Looked for once: each part would look for them anew on SQLite.
    const once = db.client.dialect === 'mysql' ? 'with' : 'withMaterialized';
    void statement[once](placesIn(scope), countingPlaces(scope, context));
  }
  const rows: Readonly<Record<string, unknown>>[] = await statement;
  return { rows: rows.map(toTallyRow), nextStale: nextStaleOf(rows) };
}

const placesIn = (scope: TallyScope): string => `places_by_${scope}`;

/** PostgreSQL returns counts as text. */
const toTallyRow = (row: Readonly<Record<string, unknown>>): TallyRow => ({
  scope: row.scope as TallyScope,
  part: row.part as TallyPart,
  stage: row.stage === null ? null : Number(row.stage),
  segment: row.segment === null ? null : Number(row.segment),
  locale: (row.locale as string | null) || null,
  published: Number(row.published),
  draft: Number(row.draft),
  fresh: Number(row.fresh),
});

/**
 * The placements of what counts: a document's published versions, or where it has none its drafts; within
 * the locales asked for, and in scope `locale` in each of them by itself.
 */
function countingPlaces(
  scope: TallyScope,
  { db, placements, type: { uid, localized }, request: { locales, staleAfter } }: Context
): Query {
  const within = (alias: 'p' | 'q'): Query => {
    const rows = db.from({ [alias]: placements.name }).where(`${alias}.content_type`, uid);
    return localized && locales ? rows.whereIn(`${alias}.locale`, [...locales]) : rows;
  };
  const rows = within('p')
    .where('p.counts', 1)
    .select({
      document_id: 'p.document_id',
      locale: 'p.locale',
      stage_id: 'p.stage_id',
      segment_id: 'p.segment_id',
      since: freshSince(db, staleAfter, 'p'),
      published: db.raw('case when p.published then 1 else 0 end'),
    });
  if (scope === 'locale' || !localized) return rows;
  const published = within('q')
    .where('q.document_id', db.ref('p.document_id'))
    .where('q.published', true)
    .select(db.raw('1'));
  return rows.where((row) => void row.where('p.published', true).orWhereNotExists(published));
}

/** Which places a part counts, and by what. */
const PARTS: Record<
  TallyPart,
  {
    readonly by: readonly ('stage' | 'segment')[];
    readonly of: (places: Query, context: Context) => void;
  }
> = {
  all: { by: [], of: () => undefined },
  tagged: { by: [], of: tagged },
  segment: { by: ['segment'], of: tagged },
  cell: { by: ['stage', 'segment'], of: tagged },

  stage: {
    by: ['stage'],
    of: (places, context) => {
      const { segments } = context.request;
      tagged(places, context);
      if (!segments) return;
      void places.where((one) => {
        void one.whereIn(
          'v.segment_id',
          segments.filter((id) => id !== null)
        );
        if (segments.includes(null)) void one.orWhereNull('v.segment_id');
      });
    },
  },

  untagged: {
    by: ['segment'],
    // All of them at once: what is put together here has no index to find one by.
    of: (places, { db, request: { stages } }) => {
      const somewhere = db.from({ w: placesIn('document') }).whereIn('w.stage_id', [...stages]);
      void places.whereNotIn('v.document_id', somewhere.select('w.document_id'));
    },
  },
};

function tagged(places: Query, { request: { stages } }: Context): void {
  void places.whereIn('v.stage_id', [...stages]);
}

/** Each document once in each place, then how many: what is published of it is so in all of them. */
function countPart(part: TallyPart, scope: TallyScope, context: Context): Query {
  const { db, request } = context;
  const { by, of } = PARTS[part];
  const columns = {
    ...Object.fromEntries(by.map((what) => [what, `v.${what}_id`])),
    ...(scope === 'locale' ? { locale: 'v.locale' } : {}),
  };
  const places = db
    .from({ v: placesIn(scope) })
    .groupBy('v.document_id', ...Object.values(columns))
    .select({
      ...columns,
      published: db.raw('max(v.published)'),
      fresh: db.raw('max(case when v.published = 1 and v.since >= ? then 1 else 0 end)', [
        request.staleBefore,
      ]),
      next_stale: nextStale(db, db.raw('v.since'), request.staleBefore),
    });
  of(places, context);
  const counts = db.from(places.as('d')).select({
    scope: db.raw('?', [scope]),
    part: db.raw('?', [part]),
    // Nulls with a type: in a union, PostgreSQL takes a bare one for text.
    stage: db.raw('nullif(0, 0)'),
    segment: db.raw('nullif(0, 0)'),
    locale: db.raw("nullif('', '')"),
    published: db.raw('coalesce(sum(published), 0)'),
    draft: db.raw('coalesce(sum(1 - published), 0)'),
    fresh: db.raw('coalesce(sum(fresh), 0)'),
    next_stale: db.raw('min(next_stale)'),
    ...Object.fromEntries(Object.keys(columns).map((column) => [column, `d.${column}`])),
  });
  const grouped = Object.keys(columns).map((column) => `d.${column}`);
  return grouped.length > 0 ? counts.groupBy(grouped) : counts;
}
