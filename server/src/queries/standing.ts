import type { Knex } from 'knex';
import { IN_LOCALE, ON_SITE } from '../domain/leads';
import type { StandingRow } from '../domain/standing';
import { lastReviews } from './reviews';
import type { TaggedTable } from './tables';

export const PLACEMENT_COLUMNS = [
  'content_type',
  'entry_id',
  'document_id',
  'locale',
  'published',
  'counts',
  'stage_id',
  'segment_id',
  'since',
  'fresh_since',
  'leads',
] as const;

/** Name of the placements' table, as the connection knows it. */
export interface PlacementsTable {
  readonly name: string;
}

/** Which documents of a content type are meant. */
export type Documents = readonly string[] | 'all';

/** Where the versions of these documents stand, read from the fields: the rows that the placements ought to be. */
export function standing(db: Knex, table: TaggedTable, documents: Documents): Knex.QueryBuilder {
  const rows = taggedRows(db, table, judgedVersions(db, table, documents)).select('v.*');
  return db.from(rows.as('r')).select({
    content_type: db.raw('?', [table.uid]),
    entry_id: 'entry_id',
    document_id: 'document_id',
    locale: 'locale',
    published: db.raw('(live = 1)'),
    counts: 'in_locale',
    stage_id: 'stage_id',
    segment_id: 'segment_id',
    since: 'since',
    fresh_since: 'fresh_since',
    leads: db.raw(LEADS),
  });
}

/** The same of a version without tags that is alone of its document: the first of everything. */
export function untagged(db: Knex, table: TaggedTable, id: number): Knex.QueryBuilder {
  const bits = [...Object.values(IN_LOCALE), ...Object.values(ON_SITE)];
  // Nobody has reviewed it yet.
  return db.from(plainVersions(db, table).where('t.id', id).as('v')).select({
    content_type: db.raw('?', [table.uid]),
    entry_id: 'entry_id',
    document_id: 'document_id',
    locale: 'locale',
    published: db.raw('(live = 1)'),
    counts: db.raw('1'),
    stage_id: db.raw('null'),
    segment_id: db.raw('null'),
    since: 'since',
    fresh_since: 'since',
    leads: db.raw('?', [bits.reduce((leads, bit) => leads + bit, 0)]),
  });
}

/**
 * The same rows, to be judged by `domain/standing.ts` and in the order that it wants: for a few
 * documents a database takes longer to plan the windows than to fill them.
 */
export async function readStandingRows(
  db: Knex,
  table: TaggedTable,
  documentIds: readonly string[]
): Promise<SinceRow[]> {
  const rows: Record<string, unknown>[] = await taggedRows(
    db,
    table,
    versionsOf(db, table, documentIds)
  )
    .select('entry_id', 'document_id', 'locale', 'live')
    .select({ since: asWritten(db, 'since'), fresh_since: asWritten(db, 'fresh_since') })
    .orderByRaw(ORDER);
  return rows.map((row) => ({
    entryId: Number(row.entry_id),
    documentId: String(row.document_id),
    locale: row.locale as string | null,
    published: Number(row.live) === 1,
    stageId: idOf(row.stage_id),
    journeyId: idOf(row.journey_id),
    segmentId: idOf(row.segment_id),
    since: row.since,
    freshSince: row.fresh_since,
  }));
}

/** With the times as they are in the database, to the last digit. */
export type SinceRow = StandingRow & { readonly since: unknown; readonly freshSince: unknown };

export const asWritten = (db: Knex, column: string): Knex.Raw => {
  const types: Record<string, string> = { postgresql: 'text', mysql: 'char' };
  const type = types[db.client.dialect as string];
  return type ? db.raw(`cast(?? as ${type})`, [column]) : db.raw('??', [column]);
};

const idOf = (value: unknown): number | null => (value === null ? null : Number(value));

/** Versions with a row for each stage × segment that they carry. */
const taggedRows = (
  db: Knex,
  { stages, journeys, segments }: TaggedTable,
  versions: Knex.QueryBuilder
): Knex.QueryBuilder =>
  db
    .from(versions.as('v'))
    .leftJoin({ s: stages.name }, `s.${stages.row}`, 'v.entry_id')
    .leftJoin({ j: journeys.name }, `j.${journeys.row}`, `s.${stages.target}`)
    .leftJoin({ g: segments.name }, `g.${segments.row}`, 'v.entry_id')
    .select({
      stage_id: `s.${stages.target}`,
      journey_id: `j.${journeys.target}`,
      segment_id: `g.${segments.target}`,
    });

/** The versions of documents, with their document, locale and times. */
export function versionsOf(db: Knex, table: TaggedTable, documents: Documents): Knex.QueryBuilder {
  const since = sinceOf(db, table);
  const versions = plainVersions(db, table)
    .leftJoin(lastReviews(db, table, documents).as('r'), (same) => {
      void same
        .on('r.document_id', 't.document_id')
        .on('r.locale', db.raw("coalesce(t.locale, '')"));
    })
    .select({
      fresh_since: db.raw('case when ? = 1 and r.reviewed_at > ? then r.reviewed_at else ? end', [
        liveOf(db, table),
        since,
        since,
      ]),
    });
  if (documents !== 'all') void versions.whereIn('t.document_id', [...documents]);
  return versions;
}

/** Versions of whichever documents, without what was said of them. */
export const plainVersions = (db: Knex, table: TaggedTable): Knex.QueryBuilder =>
  db.from({ t: table.name }).select({
    entry_id: 't.id',
    document_id: 't.document_id',
    locale: db.raw("nullif(t.locale, '')"),
    live: liveOf(db, table),
    since: sinceOf(db, table),
  });

const liveOf = (db: Knex, { draftAndPublish }: TaggedTable): Knex.Raw =>
  db.raw(draftAndPublish ? 'case when t.published_at is null then 0 else 1 end' : '1');

const sinceOf = (db: Knex, { draftAndPublish }: TaggedTable): Knex.Raw =>
  db.raw(draftAndPublish ? 'coalesce(t.published_at, t.updated_at)' : 't.updated_at');

/** The versions with what the other versions of the document make of them. */
function judgedVersions(db: Knex, table: TaggedTable, documents: Documents): Knex.QueryBuilder {
  const counting = (within: string) =>
    db.raw(`case when live = 1 or max(live) over (partition by ${within}) = 0 then 1 else 0 end`);
  return db.from(versionsOf(db, table, documents).as('a')).select('a.*', {
    in_locale: counting('document_id, locale'),
    on_site: counting('document_id'),
  });
}

/** 1 for the first row of each group. Of what is published the freshest goes first: it says whether all is stale. */
const first = (group: string): string =>
  `case when row_number() over (partition by ${group} order by ${ORDER}) = 1 then 1 else 0 end`;

const ORDER = 'case when live = 1 then fresh_since end desc, entry_id, stage_id, segment_id';

const sum = (bits: readonly (readonly [bit: number, group: string])[]): string =>
  bits.map(([bit, group]) => `${bit} * ${first(group)}`).join(' + ');

const LEADS = [
  sum([
    [IN_LOCALE.cell, 'entry_id, stage_id, segment_id'],
    [IN_LOCALE.stage, 'entry_id, stage_id'],
    [IN_LOCALE.all, 'entry_id'],
    [IN_LOCALE.tagged, 'entry_id, journey_id'],
    [IN_LOCALE.segment, 'entry_id, segment_id'],
    [IN_LOCALE.taggedSegment, 'entry_id, journey_id, segment_id'],
  ]),
  `on_site * (${sum([
    [ON_SITE.cell, 'document_id, on_site, stage_id, segment_id'],
    [ON_SITE.stage, 'document_id, on_site, stage_id'],
    [ON_SITE.all, 'document_id, on_site'],
    [ON_SITE.tagged, 'document_id, on_site, journey_id'],
  ])})`,
].join(' + ');

/** The placements of the version `t`. */
export const placementsOf = (db: Knex, placements: PlacementsTable, table: TaggedTable) =>
  db
    .from({ p: placements.name })
    .select(db.raw('1'))
    .where('p.content_type', table.uid)
    .where('p.document_id', db.ref('t.document_id'))
    .where('p.entry_id', db.ref('t.id'));
