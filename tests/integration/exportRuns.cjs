/**
 * One start of the fixture app for a file of very many entries: `node exportRuns.cjs fill|csv|json 20000`.
 * What is written is counted and thrown away; the memory of the process is told in bytes, with each
 * tenth of the entries and at its highest, and how often something else had its turn.
 */
const path = require('node:path');
const { performance } = require('node:perf_hooks');
const { Writable } = require('node:stream');
const { pipeline } = require('node:stream/promises');
const { clearInterval, setInterval } = require('node:timers');
const { createStrapi } = require('@strapi/strapi');

const APP_DIR = path.resolve(__dirname, '../fixtures/app');
const ARTICLE = 'api::article.article';
const AT_ONCE = 500;

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** Published entries with a draft each, each with a stage and a segment. */
async function fill(strapi, entries) {
  const journeys = strapi.plugin('journey').service('journeys');
  const { documentId } = await journeys.create({ key: 'first', name: 'First' });
  await journeys.addStage(documentId, { key: 'a', name: 'A' });
  await strapi.plugin('journey').service('segments').create({ key: 'smb', name: 'SMB' });
  const db = strapi.db.connection;
  const now = process.env.DATABASE_CLIENT === 'sqlite' ? Date.now() : new Date();
  for (let from = 0; from < entries; from += AT_ONCE / 2) {
    const rows = Array.from({ length: AT_ONCE }, (_, n) => ({
      document_id: `document${String(from + (n >> 1)).padStart(16, '0')}`,
      title: `An entry with a title of an ordinary length, number ${from + (n >> 1)}`,
      locale: 'en',
      created_at: now,
      updated_at: now,
      published_at: n % 2 ? now : null,
    }));
    await db('articles').insert(rows);
  }
  for (const field of ['journeyStages', 'journeySegments']) {
    const { joinTable } = strapi.db.metadata.get(ARTICLE).attributes[field];
    const { id } = await strapi.db
      .query(`plugin::journey.${field === 'journeyStages' ? 'stage' : 'segment'}`)
      .findOne({});
    const columns = [joinTable.joinColumn.name, joinTable.inverseJoinColumn.name];
    await db.raw(`insert into ?? (??, ??) select id, ? from articles`, [
      joinTable.name,
      ...columns,
      id,
    ]);
  }
  await strapi.plugin('journey').service('placements').rebuild({ contentType: ARTICLE });
}

async function measure(strapi, format, entries) {
  let [rows, bytes, turns, peakHeap, peakRss] = [0, 0, 0, 0, 0];
  const look = setInterval(() => {
    turns += 1;
    const { heapUsed, rss } = process.memoryUsage();
    [peakHeap, peakRss] = [Math.max(peakHeap, heapUsed), Math.max(peakRss, rss)];
  }, 20);
  global.gc?.();
  const before = process.memoryUsage();
  const began = performance.now();
  const { body } = await strapi.plugin('journey').service('files').entries({ format });
  const sink = new Writable({
    write(part, _, done) {
      bytes += part.length;
      const tenth = Math.floor((rows * 10) / entries);
      rows += part.toString().split('\n').length - 1;
      if (Math.floor((rows * 10) / entries) > tenth) {
        global.gc?.();
        say({ rows, heap: process.memoryUsage().heapUsed });
      }
      done();
    },
  });
  await pipeline(body, sink);
  clearInterval(look);
  const seconds = (performance.now() - began) / 1000;
  say({
    rows,
    bytes,
    seconds,
    turns,
    before: before.heapUsed,
    rssBefore: before.rss,
    peakHeap,
    peakRss,
  });
}

(async () => {
  const [action, count] = process.argv.slice(2);
  const strapi = createStrapi({ appDir: APP_DIR, distDir: APP_DIR });
  await strapi.load();
  if (action === 'fill') await fill(strapi, Number(count));
  else await measure(strapi, action, Number(count));
  await strapi.destroy();
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
