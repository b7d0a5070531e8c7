import type { Knex } from 'knex';
import { IN_LOCALE } from '../domain/leads';
import type { TagIds } from '../domain/placement';
import { isOneOf } from './isOneOf';
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
  const places = partsOf(request).map((part) => {
    const entries = at(db, placements, request, part)
      .select([...columns, 'id'])
      .orderBy(order)
      .limit((offset + limit) * timesIn(part));
    const general = db.raw(isFallback(part, request) ? '1' : '0');
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
  const places = partsOf(request).map((part) =>
    at(db, placements, request, part).select('content_type', 'entry_id')
  );
  if (places.length === 0) return 0;
  const entries = db
    .from(db.queryBuilder().unionAll(places).as('p'))
    .distinct('content_type', 'entry_id');
  const [answer] = await db.from(entries.as('e')).count({ total: '*' });
  return Number(answer?.total ?? 0);
}

/** How many entries of these documents are among what is asked for: all rows of few documents. */
export async function countAmong(
  db: Knex,
  placements: PlacementsTable,
  { contentTypes, stages, segments, locales }: ContentRequest,
  documentIds: readonly string[]
): Promise<number> {
  const rows: Record<string, unknown>[] = await db
    .from(placements.name)
    .whereIn('content_type', [...contentTypes])
    .whereIn('document_id', [...documentIds])
    .select('content_type', 'entry_id', 'stage_id', 'segment_id', 'locale', 'published');
  const idOf = (id: unknown): number | null => (id === null ? null : Number(id));
  const isThere = (row: Record<string, unknown>): boolean =>
    Number(row.published) === 1 &&
    stages.includes(Number(row.stage_id)) &&
    (segments?.includes(idOf(row.segment_id)) ?? true) &&
    locales.includes(row.locale as string | null);
  return new Set(
    rows
      .filter(isThere)
      .map(({ content_type: uid, entry_id: id }) => `${String(uid)} ${Number(id)}`)
  ).size;
}

/** What of the content asked for is looked up by itself. */
export interface Part {
  readonly stage: number;
  /** Either none but general content, or none of it; undefined for any. */
  readonly segments: readonly (number | null)[] | undefined;
  readonly locales: readonly (string | null)[];
}

/** Databases take some hundred parts of a statement, and are no faster with so many. */
const MOST_PARTS = 60;

/** Each place by itself; where there are too many, all locales and segments of a stage at once. */
export function partsOf({ stages, segments, locales }: ContentRequest): Part[] {
  const isMany = stages.length * (segments?.length ?? 1) * locales.length > MOST_PARTS;
  const each = <One>(all: readonly One[]): One[][] => all.map((one) => [one]);
  const named = segments?.filter((id) => id !== null) ?? [];
  const groups: (readonly (number | null)[] | undefined)[] =
    segments === null
      ? [undefined]
      : isMany
        ? [named, segments.filter((id) => id === null)].filter(({ length }) => length > 0)
        : each(segments);
  return stages.flatMap((stage) =>
    groups.flatMap((own) =>
      (isMany ? [locales] : each(locales)).map((some) => ({
        stage,
        segments: own,
        locales: some,
      }))
    )
  );
}

/** Whether general content was asked for in case that a segment's own doesn't suffice. */
const hasFallback = ({ segments }: ContentRequest): boolean =>
  segments !== null && segments.includes(null) && segments.length > 1;

/** Whether what stands there comes after what speaks to a segment that was asked for. */
export const isFallback = ({ segments }: Part, request: ContentRequest): boolean =>
  hasFallback(request) && segments?.[0] === null;

/** Whether no entry stands in two of the places. */
const standsOnce = ({ stages, segments }: ContentRequest): boolean =>
  stages.length === 1 && (segments === null || segments.length === 1);

/** How often an entry may stand there. */
export const timesIn = ({ segments }: Part): number => segments?.length ?? 1;

/** Each entry that stands there: once, or of several segments once for each. */
export function at(
  db: Knex,
  placements: PlacementsTable,
  { contentTypes, exclude = [] }: ContentRequest,
  { stage, segments, locales }: Part
): Knex.QueryBuilder {
  const query = db
    .from(placements.name)
    .where({ stage_id: stage, published: true })
    .where(isOneOf('locale', locales))
    .whereIn('content_type', [...contentTypes]);
  if (exclude.length > 0) void query.whereNotIn('document_id', [...exclude]);
  return segments === undefined
    ? query.whereRaw(`(leads & ${IN_LOCALE.stage}) <> 0`)
    : query.where(isOneOf('segment_id', segments));
}
