import { LOCALES } from './documents.mjs';

/** Tables that the app's own are filled from; gone afterwards. */
export const DOCUMENTS = 'bench_documents';
const VERSIONS = 'bench_versions';
export const MASKS = 'bench_masks';

/** What differs from one database to the other: how to take rows out of a JSON text, and times. */
const DIALECTS = {
  'better-sqlite3': {
    each: 'json_each(?) as item',
    int: (place) => `item.value ->> ${place}`,
    // Strapi keeps times in milliseconds here.
    time: (place) => `item.value ->> ${place}`,
    timeType: 'integer',
  },
  pg: {
    each: 'jsonb_array_elements(?::jsonb) as item (value)',
    int: (place) => `(item.value ->> ${place})::int`,
    time: (place) => `to_timestamp((item.value ->> ${place})::bigint / 1000.0)`,
    timeType: 'timestamp(6)',
  },
};

/** @param {Iterable<import('./documents.mjs').Document[]>} batches */
export async function stage(db, batches) {
  const { each, int, time, timeType } = DIALECTS[db.client.driverName];
  await db.schema.createTable(DOCUMENTS, (table) => {
    table.integer('number');
    table.integer('type');
    table.string('document_id');
    table.specificType('since', timeType);
    table.integer('published');
    table.integer('stages');
    table.integer('segments');
  });
  const values = [int(0), int(1), 'item.value ->> 2', time(3), int(4), int(5), int(6)];
  const insert = `insert into ${DOCUMENTS} select ${values.join(', ')} from ${each}`;
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

/**
 * The versions of each document of one type, as `d` and `v`: all drafts, and of half the published
 * ones; in the order in which editors would have made them.
 */
export const versionsOf = (db, type) =>
  db({ d: DOCUMENTS })
    .joinRaw(`join ${VERSIONS} as v on v.published <= d.published`)
    .where('d.type', type)
    .orderBy(['d.number', 'v.published', 'v.locale']);

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
