/**
 * One start of the fixture app, for a test that kills it: `node taggingRuns.cjs fill|tag|look`.
 * `tag` takes a JSON with the tags and which of the entries; it tells its progress a line at a time.
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const APP_DIR = path.resolve(__dirname, '../fixtures/app');
const ARTICLE = 'api::article.article';
const ENTRIES = 4_000;

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const idOf = (n) => `document-${String(n).padStart(6, '0')}`;

const ACTIONS = {
  async fill(strapi) {
    const journeys = strapi.plugin('journey').service('journeys');
    const { documentId } = await journeys.create({ key: 'first', name: 'First' });
    for (const key of ['a', 'b', 'c']) await journeys.addStage(documentId, { key, name: key });
    for (const key of ['one', 'two']) {
      await strapi.plugin('journey').service('segments').create({ key, name: key });
    }
    const rows = Array.from({ length: ENTRIES }, (_, n) => ({
      documentId: idOf(n),
      title: idOf(n),
      locale: 'en',
    }));
    for (const publishedAt of [null, new Date()]) {
      await strapi.db
        .query(ARTICLE)
        .createMany({ data: rows.map((row) => ({ ...row, publishedAt })) });
    }
  },

  async tag(strapi, { from = 0, to = ENTRIES, stage, segment }) {
    const entries = Array.from({ length: to - from }, (_, n) => ({
      contentType: ARTICLE,
      documentId: idOf(from + n),
    }));
    const onProgress = ({ done, total }) => {
      global.gc?.();
      say({ done, total, heap: process.memoryUsage().heapUsed });
    };
    const result = await strapi
      .plugin('journey')
      .service('tagging')
      .apply({ entries, stages: { set: [stage] }, segments: { set: [segment] } }, { onProgress });
    say(result);
  },

  /** How many entries carry what; the versions of one entry that differ show as `mixed`. */
  async look(strapi) {
    const counts = {};
    const rows = await strapi.db
      .query(ARTICLE)
      .findMany({ select: ['id', 'documentId'], populate: ['journeyStages', 'journeySegments'] });
    const byDocument = new Map();
    for (const row of rows) {
      const keys = [...row.journeyStages, ...row.journeySegments].map(({ key }) => key);
      const seen = byDocument.get(row.documentId) ?? new Set();
      byDocument.set(row.documentId, seen.add(keys.sort().join(' ') || 'none'));
    }
    const overlap = {};
    for (const [documentId, seen] of byDocument) {
      const what = seen.size === 1 ? [...seen][0] : 'mixed';
      counts[what] = (counts[what] ?? 0) + 1;
      if (documentId >= idOf(0.4 * ENTRIES) && documentId < idOf(0.6 * ENTRIES)) {
        overlap[what] = (overlap[what] ?? 0) + 1;
      }
    }
    let links = 0;
    for (const table of ['articles_journey_stages_lnk', 'articles_journey_segments_lnk']) {
      const [{ n }] = await strapi.db.connection(table).count({ n: '*' });
      links += Number(n);
    }
    const changes = await strapi.db.query('plugin::journey.change').count();
    const placements = await strapi.plugin('journey').service('placements').verify();
    say({ counts, overlap, links, changes, differing: placements.differing });
  },
};

(async () => {
  const strapi = createStrapi({ appDir: APP_DIR, distDir: APP_DIR });
  await strapi.load();
  await ACTIONS[process.argv[2]](strapi, JSON.parse(process.argv[3] ?? '{}'));
  await strapi.destroy();
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
