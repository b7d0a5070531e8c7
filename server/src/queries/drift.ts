import type { Knex } from 'knex';
import { IN_LOCALE } from '../domain/leads';
import type { PlacementsTable } from './standing';
import type { LinkTable, TaggedTable } from './tables';

type Row = Readonly<Record<string, unknown>> & { readonly uid: string };

/**
 * Which of these content types have placements that can't be right: how many versions, published and
 * localised ones and tags there are, and of what, is added up on both sides, and the newest looked
 * for. Quick beside a comparison row by row, and blind only to what leaves every sum as it was.
 */
export async function driftedTypes(
  db: Knex,
  placements: PlacementsTable,
  tables: readonly TaggedTable[]
): Promise<string[]> {
  if (tables.length === 0) return [];
  const stored: Row[] = await storedSums(db, placements);
  const sums = new Map(stored.map((row) => [row.uid, fingerprint(row)]));
  const nothing = fingerprint({ uid: '' });
  const actual: Row[] = await db
    .queryBuilder()
    .unionAll(tables.map((table) => fieldSums(db, table)));
  return actual
    .filter((row) => fingerprint(row) !== (sums.get(row.uid) ?? nothing))
    .map(({ uid }) => uid);
}

const SUMS = [
  'versions',
  'published',
  'localised',
  'stages',
  'staged',
  'segments',
  'segmented',
] as const;

/** Each database writes its numbers in its own way. */
const fingerprint = (row: Row): string =>
  [
    ...SUMS.map((sum) => Number(row[sum] ?? 0)),
    new Date((row.newest ?? 0) as string | number | Date).getTime(),
  ].join();

/** Tells apart which version carries what; small enough for an integer. */
const product = (version: string, target: string): string => `(${version} % 9973) * ${target}`;

const SINCE = 'coalesce(published_at, updated_at)';

function fieldSums(db: Knex, table: TaggedTable): Knex.QueryBuilder {
  const linked = (links: LinkTable, sum: string) =>
    db.from(links.name).select(db.raw(sum, [links.row, links.target]));
  const sumOf = `sum(${product('??', '??')})`;
  return db.from(table.name).select({
    uid: db.raw('?', [table.uid]),
    versions: db.raw('count(*)'),
    published: db.raw(table.draftAndPublish ? 'count(published_at)' : 'count(*)'),
    localised: db.raw("count(nullif(locale, ''))"),
    newest: db.raw(`max(${table.draftAndPublish ? SINCE : 'updated_at'})`),
    stages: db.from(table.stages.name).count('*'),
    staged: linked(table.stages, sumOf),
    segments: db.from(table.segments.name).count('*'),
    segmented: linked(table.segments, sumOf),
  });
}

function storedSums(db: Knex, placements: PlacementsTable): Knex.QueryBuilder {
  const firsts = (bit: number, what = '1', where = '1 = 1'): Knex.Raw =>
    db.raw(`sum(case when (leads & ${bit}) <> 0 and ${where} then ${what} else 0 end)`);
  const { all, stage, segment } = IN_LOCALE;
  return db
    .from(placements.name)
    .groupBy('content_type')
    .select({
      uid: 'content_type',
      versions: firsts(all),
      published: firsts(all, '1', 'published'),
      localised: firsts(all, '1', 'locale is not null'),
      newest: db.raw('max(since)'),
      stages: firsts(stage, '1', 'stage_id is not null'),
      staged: firsts(stage, product('entry_id', 'stage_id'), 'stage_id is not null'),
      segments: firsts(segment, '1', 'segment_id is not null'),
      segmented: firsts(segment, product('entry_id', 'segment_id'), 'segment_id is not null'),
    });
}
