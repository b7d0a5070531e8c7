import type { Knex } from 'knex';
import { IN_LOCALE, ON_SITE } from '../domain/leads';
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
  const rows = db
    .from(judgedVersions(db, table, documents).as('v'))
    .leftJoin({ s: table.stages.name }, `s.${table.stages.row}`, 'v.entry_id')
    .leftJoin({ j: table.journeys.name }, `j.${table.journeys.row}`, `s.${table.stages.target}`)
    .leftJoin({ g: table.segments.name }, `g.${table.segments.row}`, 'v.entry_id')
    .select('v.*', {
      stage_id: `s.${table.stages.target}`,
      journey_id: `j.${table.journeys.target}`,
      segment_id: `g.${table.segments.target}`,
    });
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
    leads: db.raw(LEADS),
  });
}

/** The versions themselves, with what the other versions of the document make of them. */
function judgedVersions(db: Knex, table: TaggedTable, documents: Documents): Knex.QueryBuilder {
  const versions = db.from({ t: table.name }).select({
    entry_id: 't.id',
    document_id: 't.document_id',
    locale: db.raw("nullif(t.locale, '')"),
    live: table.draftAndPublish
      ? db.raw('case when t.published_at is null then 0 else 1 end')
      : db.raw('1'),
    since: table.draftAndPublish
      ? db.raw('coalesce(t.published_at, t.updated_at)')
      : 't.updated_at',
  });
  if (documents !== 'all') void versions.whereIn('t.document_id', [...documents]);
  const counting = (within: string) =>
    db.raw(`case when live = 1 or max(live) over (partition by ${within}) = 0 then 1 else 0 end`);
  return db.from(versions.as('a')).select('a.*', {
    in_locale: counting('document_id, locale'),
    on_site: counting('document_id'),
  });
}

/** 1 for the first row of each group. Of what is published the newest goes first: it says whether all is stale. */
const first = (group: string): string =>
  `case when row_number() over (partition by ${group} order by ${ORDER}) = 1 then 1 else 0 end`;

const ORDER = 'case when live = 1 then since end desc, entry_id, stage_id, segment_id';

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
