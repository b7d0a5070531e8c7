import type { Knex } from 'knex';
import { IN_LOCALE } from '../domain/leads';
import type { TagIds } from '../domain/placement';
import type { PlacementsTable } from './standing';

/** What published content must be. */
export interface ContentRequest {
  /** Uids. */
  readonly contentTypes: readonly string[];
  /** Ids. */
  readonly stages: readonly number[];
  /** Ids, `null` being general content; null for any. */
  readonly segments: readonly (number | null)[] | null;
  /** `null` being types that are not localised. */
  readonly locales: readonly (string | null)[];
  /** documentIds that are left out; none where left out. */
  readonly exclude?: readonly string[];
}

/** A version, and its tags. */
export interface ContentRow extends TagIds {
  readonly uid: string;
  /** Of the version. */
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
}

/** A page of published content over many types, by when it was published; a segment's own before general. */
export async function findContent(
  db: Knex,
  placements: PlacementsTable,
  request: ContentRequest,
  { limit, offset, ascending }: { limit: number; offset: number; ascending: boolean }
): Promise<ContentRow[]> {
  const order = byTime(ascending ? 'asc' : 'desc');
  const columns = ['content_type', 'entry_id', 'since'];
  // Each place by itself comes in order off the index.
  const places = placesOf(request).map((place) => {
    const entries = at(db, placements, request, place)
      .select([...columns, 'id'])
      .orderBy(order)
      .limit(offset + limit);
    const general = db.raw(isFallback(place, request) ? '1' : '0');
    return db.from(entries.as('p')).select('*', { general });
  });
  if (places.length === 0) return [];
  const page = db
    .from(db.queryBuilder().unionAll(places).as('c'))
    .orderBy([{ column: 'general' }, ...order])
    .limit(limit)
    .offset(offset);
  if (standsOnce(request)) void page.select('id');
  else void page.min({ id: 'id' }).groupBy([...columns, 'general']);
  return readShown(db, placements, page, { request, order });
}

/**
 * The versions that a page names by the ids of their placements, and their tags, what speaks to a
 * segment first: what the index doesn't have is read for those alone that are shown, all rows of each.
 */
export async function readShown(
  db: Knex,
  placements: PlacementsTable,
  page: Knex.QueryBuilder,
  { request, order }: { request: ContentRequest; order: readonly ContentOrder[] }
): Promise<ContentRow[]> {
  const shown = db
    .from(page.as('f'))
    .join({ p: placements.name }, 'p.id', 'f.id')
    .join({ t: placements.name }, (same) => {
      for (const column of ['content_type', 'document_id', 'entry_id']) {
        same.on(`t.${column}`, `p.${column}`);
      }
    })
    .select(OWN_COLUMNS.map((column) => `t.${column}`));
  if (hasFallback(request))
    void shown.orderByRaw('case when p.segment_id is null then 1 else 0 end');
  void shown.orderBy(order.map((by) => ({ ...by, column: `p.${by.column}` })));
  return gatherContent(await shown);
}

export interface ContentOrder {
  readonly column: string;
  readonly order?: 'asc' | 'desc';
}

export const byTime = (order: 'asc' | 'desc'): ContentOrder[] => [
  { column: 'since', order },
  { column: 'content_type' },
  { column: 'entry_id' },
];

const OWN_COLUMNS = [
  'content_type',
  'entry_id',
  'document_id',
  'locale',
  'stage_id',
  'segment_id',
] as const;

/** One of each version, in the order of its rows. */
function gatherContent(rows: readonly Record<string, unknown>[]): ContentRow[] {
  const found = new Map<string, ContentRow>();
  for (const row of rows) {
    const [uid, id] = [String(row.content_type), Number(row.entry_id)];
    const key = `${uid} ${id}`;
    const version = found.get(key) ?? {
      uid,
      id,
      documentId: String(row.document_id),
      locale: row.locale as string | null,
      stages: new Set<number>(),
      segments: new Set<number>(),
    };
    if (row.stage_id !== null) version.stages.add(Number(row.stage_id));
    if (row.segment_id !== null) version.segments.add(Number(row.segment_id));
    found.set(key, version);
  }
  return [...found.values()];
}

/** How many entries there are in all. */
export async function countContent(
  db: Knex,
  placements: PlacementsTable,
  request: ContentRequest
): Promise<number> {
  const places = placesOf(request).map((place) =>
    at(db, placements, request, place).select('content_type', 'entry_id')
  );
  if (places.length === 0) return 0;
  const entries = db
    .from(db.queryBuilder().unionAll(places).as('p'))
    .distinct('content_type', 'entry_id');
  const [answer] = await db.from(entries.as('e')).count({ total: '*' });
  return Number(answer?.total ?? 0);
}

export interface Place {
  readonly stage: number;
  /** Undefined for any. */
  readonly segment: number | null | undefined;
  readonly locale: string | null;
}

export const placesOf = ({ stages, segments, locales }: ContentRequest): Place[] =>
  stages.flatMap((stage) =>
    (segments ?? [undefined]).flatMap((segment) =>
      locales.map((locale) => ({ stage, segment, locale }))
    )
  );

/** Whether general content was asked for in case that a segment's own doesn't suffice. */
const hasFallback = ({ segments }: ContentRequest): boolean =>
  segments !== null && segments.includes(null) && segments.length > 1;

/** Whether what stands there comes after what speaks to a segment that was asked for. */
export const isFallback = ({ segment }: Place, request: ContentRequest): boolean =>
  segment === null && hasFallback(request);

/** Whether no entry stands in two of the places. */
const standsOnce = ({ stages, segments }: ContentRequest): boolean =>
  stages.length === 1 && (segments === null || segments.length === 1);

/** Each entry that stands there, once. */
export function at(
  db: Knex,
  placements: PlacementsTable,
  { contentTypes, exclude = [] }: ContentRequest,
  { stage, segment, locale }: Place
): Knex.QueryBuilder {
  const query = db
    .from(placements.name)
    .where({ stage_id: stage, published: true, locale })
    .whereIn('content_type', [...contentTypes]);
  if (exclude.length > 0) void query.whereNotIn('document_id', [...exclude]);
  return segment === undefined
    ? query.whereRaw(`(leads & ${IN_LOCALE.stage}) <> 0`)
    : query.where({ segment_id: segment });
}
