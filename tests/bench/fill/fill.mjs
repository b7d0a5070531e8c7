import { performance } from 'node:perf_hooks';
import { TYPES, uidOf } from '../app.mjs';
import { documents, SEGMENTS } from './documents.mjs';
import { insertSelect } from './insertSelect.mjs';
import { DOCUMENTS, dropMasks, MASKS, stage, stageMasks, unstage, versionsOf } from './staging.mjs';

const TEXT =
  'Everyone who runs a place where people eat knows the evening when the bookings, the till and the ' +
  'kitchen each tell a different story. ';

/**
 * Fills an empty app with documents, as many versions as they have, and with their tags where the
 * plugin is there. Past Strapi, as a million take too long otherwise; what it makes is the same.
 * @returns seconds that it took, and that the plugin took to make its own of them
 */
export async function fill(strapi, { size }) {
  await strapi.plugin('i18n').service('locales').create({ code: 'nb', name: 'Norwegian Bokmål' });
  const tags = strapi.plugins.journey ? await addVocabulary(strapi) : [];
  const start = performance.now();
  await strapi.db.connection.transaction(async (db) => {
    await hurry(db);
    await stage(db, documents(size, TYPES.length));
    for (const [index, type] of TYPES.entries()) await addRows(strapi, db, uidOf(type), index);
    for (const { field, targets } of tags) {
      await stageMasks(db, targets);
      for (const type of TYPES) await addLinks(strapi, db, uidOf(type), field);
      await dropMasks(db);
    }
    await unstage(db);
  });
  const filled = performance.now();
  if (tags.length > 0) await strapi.plugin('journey').service('placements').rebuild();
  const rebuilt = performance.now();
  // As autovacuum does by and by; with SQLite, nobody does.
  if (isPostgres(strapi.db.connection)) await strapi.db.connection.raw('vacuum analyze');
  return { filled: (filled - start) / 1000, rebuilt: (rebuilt - filled) / 1000 };
}

const isPostgres = (db) => db.client.driverName === 'pg';

/** Nobody else is there, and what comes in is right. */
async function hurry(db) {
  if (isPostgres(db)) await db.raw('set local session_replication_role = replica');
  else await db.raw('pragma cache_size = -1000000');
}

/** The journey and the segments. @returns the fields with the ids of what they may link to */
async function addVocabulary(strapi) {
  const journeys = strapi.plugin('journey').service('journeys');
  const { stages } = await journeys.applyModel({ model: 'purchase-5' });
  const segments = [];
  for (const key of SEGMENTS) {
    const data = { key, name: key };
    segments.push(await strapi.documents('plugin::journey.segment').create({ data }));
  }
  const idsOf = (list) => list.map(({ id }) => id);
  return [
    { field: 'journeyStages', targets: idsOf(stages) },
    { field: 'journeySegments', targets: idsOf(segments) },
  ];
}

async function addRows(strapi, db, uid, index) {
  const { tableName } = strapi.db.metadata.get(uid);
  const columns = {
    document_id: 'd.document_id',
    locale: 'v.locale',
    created_at: 'd.since',
    updated_at: 'd.since',
    published_at: db.raw('case when v.published = 1 then d.since end'),
    title: db.raw("'About ' || d.document_id"),
    summary: db.raw('?', [TEXT]),
    body: db.raw('?', [TEXT.repeat(3)]),
  };
  await insertSelect(db, tableName, columns, versionsOf(db, index));
}

/** One after the other, in the order that Strapi would show them in. */
async function addLinks(strapi, db, uid, field) {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const { name, joinColumn, inverseJoinColumn, orderColumnName } = attributes[field].joinTable;
  const mask = field === 'journeyStages' ? 'd.stages' : 'd.segments';
  const carried = db({ t: tableName })
    .join({ d: DOCUMENTS }, 'd.document_id', 't.document_id')
    .join({ m: MASKS }, 'm.mask', mask)
    .orderBy(['t.id', 'm.place']);
  const columns = {
    [joinColumn.name]: 't.id',
    [inverseJoinColumn.name]: 'm.target',
    [orderColumnName]: 'm.place',
  };
  await insertSelect(db, name, columns, carried);
}
