import type { Knex } from 'knex';
import type { TaggedTable } from './tables';

export const PLACEMENT_COLUMNS = [
  'content_type',
  'entry_id',
  'document_id',
  'locale',
  'published',
  'stage_id',
  'segment_id',
] as const;

/** Name of the placements' table, as the connection knows it. */
export interface PlacementsTable {
  readonly name: string;
}

/** Where the versions stand, read from the fields. */
export const standing = (db: Knex, table: TaggedTable): Knex.QueryBuilder =>
  db
    .from({ t: table.name })
    .leftJoin({ s: table.stages.name }, `s.${table.stages.row}`, 't.id')
    .leftJoin({ g: table.segments.name }, `g.${table.segments.row}`, 't.id')
    .select({
      content_type: db.raw('?', [table.uid]),
      entry_id: 't.id',
      document_id: 't.document_id',
      locale: db.raw("nullif(t.locale, '')"),
      published: table.draftAndPublish ? db.raw('(t.published_at is not null)') : db.raw('(1 = 1)'),
      stage_id: `s.${table.stages.target}`,
      segment_id: `g.${table.segments.target}`,
    });

/** The placements of the version `t`. */
export const placementsOf = (db: Knex, placements: PlacementsTable, table: TaggedTable) =>
  db
    .from({ p: placements.name })
    .select(db.raw('1'))
    .where('p.content_type', table.uid)
    .where('p.entry_id', db.ref('t.id'));
