import { LOCALES } from './documents.mjs';

/** Tables that the app's own are filled from; gone afterwards. */
export const DOCUMENTS = 'bench_documents';
const VERSIONS = 'bench_versions';
export const MASKS = 'bench_masks';

/** What differs from one database to the other. */
const DIALECTS = {
  'better-sqlite3': {
    // Strapi keeps times in milliseconds here.
    insert: `insert into ${DOCUMENTS} select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 from json_each(?)`,
    since: 'integer',
  },
  pg: {
    insert: `insert into ${DOCUMENTS} select (v ->> 0)::int, v ->> 1, to_timestamp((v ->> 2)::bigint / 1000.0), (v ->> 3)::int, (v ->> 4)::int, (v ->> 5)::int from jsonb_array_elements(?::jsonb) v`,
    since: 'timestamp(6)',
  },
};

/** @param {Iterable<import('./documents.mjs').Document[]>} batches */
export async function stage(db, batches) {
  const { insert, since } = DIALECTS[db.client.driverName];
  await db.schema.createTable(DOCUMENTS, (table) => {
    table.integer('type');
    table.string('document_id');
    table.specificType('since', since);
    table.integer('published');
    table.integer('stages');
    table.integer('segments');
  });
  for (const batch of batches) await db.raw(insert, [JSON.stringify(batch)]);
  await db.schema.alterTable(DOCUMENTS, (table) => table.unique('document_id'));

  await db.schema.createTable(VERSIONS, (table) => {
    table.string('locale');
    table.integer('published');
  });
  await db(VERSIONS).insert(
    [0, 1].flatMap((published) => LOCALES.map((locale) => ({ locale, published })))
  );
}

/** The versions of each document of one type, as `d` and `v`: all drafts, and of half the published ones. */
export const versionsOf = (db, type) =>
  db({ d: DOCUMENTS })
    .joinRaw(`join ${VERSIONS} as v on v.published <= d.published`)
    .where('d.type', type);

/** Which targets a bit mask stands for, in which order. */
export async function stageMasks(db, targets) {
  await db.schema.createTable(MASKS, (table) => {
    table.integer('mask');
    table.integer('target');
    table.integer('place');
  });
  const rows = [];
  for (let mask = 1; mask < 2 ** targets.length; mask += 1) {
    const carried = targets.filter((_, bit) => mask & (1 << bit));
    rows.push(...carried.map((target, index) => ({ mask, target, place: index + 1 })));
  }
  await db(MASKS).insert(rows);
}

export const dropMasks = (db) => db.schema.dropTable(MASKS);

export async function unstage(db) {
  for (const table of [DOCUMENTS, VERSIONS]) await db.schema.dropTable(table);
}
