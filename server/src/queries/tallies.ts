import type { Knex } from 'knex';
import type { TallyPart, TallyRow, TallyScope } from '../domain/tally';
import { carriesSegment, taggedRows } from './carries';
import { countingVersions } from './countingVersions';
import type { TaggedTable } from './tables';

/** What to count of one content type. */
export interface TallyRequest {
  /** Ids of the journey's stages. */
  readonly stages: readonly number[];
  /** Segments that part `stage` is restricted to, `null` being general content. */
  readonly segments: readonly (number | null)[] | null;
  readonly locales: readonly string[] | null;
  /** What was published (or where nothing is, updated) before counts as stale. */
  readonly staleBefore: Date;
  readonly parts: readonly { readonly scope: TallyScope; readonly parts: readonly TallyPart[] }[];
}

type Query = Knex.QueryBuilder;

/** Counts distinct documents of one content type, everything asked for in one statement. */
export async function countTallies(
  db: Knex,
  table: TaggedTable,
  request: TallyRequest
): Promise<TallyRow[]> {
  const selects = request.parts.flatMap(({ scope, parts }) =>
    parts.map((part) => countPart(part, { db, table, request, scope }))
  );
  const statement = db.queryBuilder().unionAll(selects);
  for (const { scope } of request.parts) {
    void statement.with(versionsOf(scope), countingVersions(db, table, scope, request.locales));
  }
  const rows: Record<keyof TallyRow, unknown>[] = await statement;
  return rows.map(toTallyRow);
}

const versionsOf = (scope: TallyScope): string => `versions_by_${scope}`;

/** PostgreSQL returns counts as text. */
const toTallyRow = (row: Record<keyof TallyRow, unknown>): TallyRow => ({
  scope: row.scope as TallyScope,
  part: row.part as TallyPart,
  stage: row.stage === null ? null : Number(row.stage),
  segment: row.segment === null ? null : Number(row.segment),
  locale: (row.locale as string | null) || null,
  published: Number(row.published),
  draft: Number(row.draft),
  fresh: Number(row.fresh),
});

interface Context {
  readonly db: Knex;
  readonly table: TaggedTable;
  readonly request: TallyRequest;
  readonly scope: TallyScope;
}

/** The counts of one part, over the counting versions as `v`, the links to stages as `s`, to segments as `g`. */
function countPart(part: TallyPart, context: Context): Query {
  const { db, table, request, scope } = context;
  const documents = (condition: string, ...bindings: Date[]): Knex.Raw =>
    db.raw(`count(distinct case when ${condition} then v.document_id end)`, bindings);
  const columns: Record<string, string> = {
    ...(part === 'stage' || part === 'cell' ? { stage: `s.${table.stages.target}` } : {}),
    ...(part === 'segment' || part === 'untagged' || part === 'cell'
      ? { segment: `g.${table.segments.target}` }
      : {}),
    ...(scope === 'locale' ? { locale: 'v.locale' } : {}),
  };
  const query = db.from({ v: versionsOf(scope) }).select({
    scope: db.raw('?', [scope]),
    part: db.raw('?', [part]),
    // Nulls with a type: in a union, PostgreSQL takes a bare one for text.
    stage: db.raw('nullif(0, 0)'),
    segment: db.raw('nullif(0, 0)'),
    locale: db.raw("nullif('', '')"),
    published: documents('v.published = 1'),
    draft: documents('v.published = 0'),
    fresh: documents('v.published = 1 and v.since >= ?', request.staleBefore),
    ...columns,
  });
  if (Object.keys(columns).length > 0) void query.groupBy(Object.values(columns));
  PARTS[part](query, context);
  return query;
}

/** Which versions a part counts, with the joins that its grouping needs. */
const PARTS: Record<TallyPart, (query: Query, context: Context) => void> = {
  all: () => undefined,

  tagged: (query, context) =>
    void query.whereIn(
      'v.id',
      taggedRows(context.db, context.table.stages, context.request.stages)
    ),

  segment: (query, context) => PARTS.cell(query, context),

  untagged: (query, context) => {
    const tagged = context.db
      .from({ w: versionsOf(context.scope) })
      .select('w.document_id')
      .whereIn('w.id', taggedRows(context.db, context.table.stages, context.request.stages));
    if (context.scope === 'locale') void tagged.where('w.locale', context.db.ref('v.locale'));
    void query.whereNotIn('v.document_id', tagged);
    joinSegments(query, context.table);
  },

  stage: (query, { db, table, request }) => {
    joinStages(query, table, request);
    if (request.segments) void query.where(carriesSegment(db, table.segments, request.segments));
  },

  cell: (query, { table, request }) => {
    joinStages(query, table, request);
    joinSegments(query, table);
  },
};

function joinStages(query: Query, { stages }: TaggedTable, request: TallyRequest): void {
  void query
    .join({ s: stages.name }, `s.${stages.row}`, 'v.id')
    .whereIn(`s.${stages.target}`, [...request.stages]);
}

function joinSegments(query: Query, { segments }: TaggedTable): void {
  void query.leftJoin({ g: segments.name }, `g.${segments.row}`, 'v.id');
}
