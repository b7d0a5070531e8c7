/**
 * `npm run bench`: fills apps with documents and measures the plugin against what its limits are
 * about, as ratios within the run. See options.mjs, and docs/performance.md for what it found.
 */
import { buildPlugin, main } from '../../playground/scripts/steps.mjs';
import { writeDocs } from './docs/index.mjs';
import { isMeantFor, shareOf, showFigure } from './limits.mjs';
import { options } from './options.mjs';
import { MEASURES } from './probes/index.mjs';
import { makeSites } from './sites.mjs';
import { table } from './table.mjs';
import { taker } from './taker.mjs';

/** A quick run is a rough one: only what is over its limit by half counts. */
const ROUGHLY = 1.5;

const say = (line) => console.log(line);

main(async () => {
  const asked = options();
  await buildPlugin();
  const sites = makeSites({ data: asked.data, say });
  // Databases on a server outlive the run that made them.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => sites.end().finally(() => process.exit(1)));
  }
  const taken = taker(asked, say);
  try {
    for (const database of asked.databases) await measureDatabase(database, asked, sites, taken);
    await taken.take('run', {});
  } finally {
    await sites.end();
  }
  const results = MEASURES.flatMap(({ id }) => taken.results.filter((result) => result.id === id));
  say(`\n${table(results)}`);
  if (!asked.quick) return writeDocs(results);
  const over = MEASURES.flatMap(({ id, guard, limit, limitFrom }) =>
    results
      .filter((one) => one.id === id && (guard || (limit && isMeantFor(one.size, limitFrom))))
      .filter(({ figure }) => shareOf(guard ?? limit, figure) > ROUGHLY)
      .map(({ figure, unit }) => `${id} (${showFigure(figure, unit)})`)
  );
  if (over.length > 0) throw new Error(`Over the limit by half or more: ${over.join(', ')}`);
});

async function measureDatabase(database, { sizes }, sites, taken) {
  if (taken.wants('size')) {
    for (const size of sizes) {
      say(`→ ${database}, ${size.toLocaleString('en')} documents …`);
      const site = await sites.open(database, { size });
      await taken.take('size', { database, size }, { site });
      await site.stop();
    }
  }
  await taken.take('results', { database });
  if (!taken.wants('database')) return;
  say(`→ ${database} …`);
  const openSite = (wanted) => sites.open(database, wanted);
  const newDatabase = (name) => sites.newDatabase(database, name);
  await taken.take('database', { database }, { openSite, newDatabase });
}
