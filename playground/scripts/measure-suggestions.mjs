/**
 * `npm run measure-suggestions`: how often suggestions are right on the playground's content, by language,
 * and what it costs to learn from two thousand entries; docs/back-fill.md has what it found.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { buildPlayground, buildPlugin, main, PLAYGROUND } from './steps.mjs';

// Strapi's ES modules import folders (lodash/fp), which Node refuses: take the CommonJS build.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const ARTICLE = 'api::article.article';
const MANY = 2000;
const VOCABULARY = 30_000;
const OWN_WORDS = 30;
/** Rows written at once: SQLite takes so many values. */
const ROWS = 100;

main(async () => {
  await buildPlugin();
  await buildPlayground();
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-suggestions-'));
  process.env.DATABASE_FILENAME = path.join(folder, 'data.db');
  process.chdir(PLAYGROUND);
  const strapi = await createStrapi({
    appDir: PLAYGROUND,
    distDir: path.join(PLAYGROUND, 'dist'),
    serveAdminPanel: false,
  }).load();
  try {
    const { seed } = await import('../seed/seed.mjs');
    await seed(strapi);
    await measureRight(strapi);
    await measureCost(strapi);
  } finally {
    await strapi.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
});

const share = (part, whole) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`);

/** Each tenth of the tagged entries is asked of what is learned from the others. */
async function measureRight(strapi) {
  const measured = await strapi.plugin('journey').service('learning').measure({ parts: 10 });
  for (const [field, rows] of Object.entries(measured)) {
    console.log(`\n${field}`);
    console.log(
      '| language | entries | first is right | most frequent | suggested | of these right | as sure as |'
    );
    console.log('|---|---|---|---|---|---|---|');
    for (const row of rows.sort((a, b) => b.asked - a.asked)) {
      const figures = [
        share(row.right, row.asked),
        share(row.guessedRight, row.asked),
        share(row.suggested, row.asked),
        share(row.suggestedRight, row.suggested),
        share(row.promised, row.suggested),
      ];
      console.log(`| ${row.locale} | ${row.asked} | ${figures.join(' | ')} |`);
    }
  }
}

async function measureCost(strapi) {
  await addMany(strapi);
  const journey = (await strapi.plugin('journey').service('vocabulary').journeys())[0];
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  const learned = await strapi.plugin('journey').service('learning').of(journey);
  const took = performance.now() - started;
  delay.disable();
  globalThis.gc?.();
  const held = process.memoryUsage().heapUsed - before;
  const entries = await strapi.db.query(ARTICLE).findMany({ select: ['documentId'], limit: 50 });
  const asked = performance.now();
  await strapi
    .plugin('journey')
    .service('suggestions')
    .of({ entries: entries.map(({ documentId }) => ({ contentType: ARTICLE, documentId })) });
  const answered = performance.now() - asked;
  console.log(`\nlearned from ${learned.tagged} entries in ${(took / 1000).toFixed(1)} s`);
  console.log(`nobody else waited for longer than ${Math.round(delay.max / 1e6)} ms`);
  console.log(
    `it holds ${(held / 1024 / 1024).toFixed(1)} MB, and 50 entries take ${Math.round(answered)} ms`
  );
}

/**
 * Articles put together from sentences of those that there are, each tagged like one of them; with words of
 * a vocabulary as large as that of a site with so many.
 */
async function addMany(strapi) {
  const rows = await strapi.db.query(ARTICLE).findMany({
    where: {
      locale: 'en',
      publishedAt: { $notNull: true },
      journeyStages: { id: { $notNull: true } },
    },
    populate: ['journeyStages', 'journeySegments'],
  });
  const sentences = rows.map(({ body }) => body.split(/(?<=[.?!])\s+/));
  let state = 7;
  const below = (end) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * end);
  };
  const made = Array.from({ length: MANY }, (_, n) => {
    const own = below(rows.length);
    const some = Array.from({ length: 8 }, (__, step) => {
      const from = sentences[step < 6 ? own : below(rows.length)];
      return from[below(from.length)];
    });
    const words = Array.from({ length: OWN_WORDS }, () => `word${below(VOCABULARY).toString(36)}`);
    return {
      like: rows[own],
      documentId: `many${n}`,
      title: some[0].slice(0, 80),
      body: [...some, ...words].join(' '),
    };
  });
  for (let from = 0; from < MANY; from += ROWS) {
    await strapi.db.query(ARTICLE).createMany({
      data: made.slice(from, from + ROWS).map(({ documentId, title, body }) => ({
        ...{ documentId, title, body, locale: 'en', slug: documentId },
      })),
    });
  }
  for (const row of rows) {
    const entries = made
      .filter(({ like }) => like === row)
      .map(({ documentId }) => ({ contentType: ARTICLE, documentId, locale: 'en' }));
    await strapi
      .plugin('journey')
      .service('tagging')
      .apply({
        entries,
        stages: { set: row.journeyStages.map(({ key }) => key) },
        segments: { set: row.journeySegments.map(({ key }) => key) },
      });
  }
}
