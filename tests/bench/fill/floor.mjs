import { TYPES, uidOf } from '../app.mjs';
import { insertSelect } from './insertSelect.mjs';

/**
 * The least that a count of stage × segment needs: a row for each counting version (published ones, or
 * where a document has none its drafts) × stage × segment, and an index that has all of it.
 */
export const FLOOR = 'bench_floor';

const COLUMNS = ['locale', 'stage', 'segment', 'published'];

export async function makeFloor(strapi) {
  const db = strapi.db.connection;
  await db.schema.dropTableIfExists(FLOOR);
  await db.schema.createTable(FLOOR, (table) => {
    table.string('locale');
    for (const column of ['stage', 'segment', 'published']) table.integer(column);
  });
  for (const type of TYPES) await addType(strapi, db, uidOf(type));
  await db.schema.alterTable(FLOOR, (table) => table.index(COLUMNS, 'bench_floor_covering'));
  if (db.client.driverName === 'pg') await db.raw('vacuum analyze ??', [FLOOR]);
}

async function addType(strapi, db, uid) {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const [stages, segments] = ['journeyStages', 'journeySegments'].map((field) => {
    const { name, joinColumn, inverseJoinColumn } = attributes[field].joinTable;
    return { name, row: joinColumn.name, target: inverseJoinColumn.name };
  });
  const published = db({ p: tableName })
    .select('p.id')
    .whereRaw('p.document_id = t.document_id')
    .whereNotNull('p.published_at');
  const counting = db({ t: tableName })
    .join({ s: stages.name }, `s.${stages.row}`, 't.id')
    .leftJoin({ g: segments.name }, `g.${segments.row}`, 't.id')
    .where((row) => row.whereNotNull('t.published_at').orWhereNotExists(published));
  const columns = {
    locale: 't.locale',
    stage: `s.${stages.target}`,
    segment: `g.${segments.target}`,
    published: db.raw('case when t.published_at is null then 0 else 1 end'),
  };
  await insertSelect(db, FLOOR, columns, counting);
}

/** What no report can do without, for one locale. */
export const askFloor = (db) =>
  db(FLOOR)
    .where('locale', 'en')
    .groupBy('stage', 'segment', 'published')
    .select('stage', 'segment', 'published')
    .count({ n: '*' });
