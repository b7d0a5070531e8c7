/**
 * `npm run bench`: fills apps with documents and measures the plugin against what its limits are
 * about, as ratios within the run. See options.mjs, and docs/performance.md for what it found.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, buildPlugin, main } from '../../playground/scripts/steps.mjs';
import { writeDocs } from './docs/index.mjs';
import { options } from './options.mjs';
import { MEASURES, PROBES } from './probes/index.mjs';
import { resultOf } from './results.mjs';
import { hashOf, makeSites } from './sites.mjs';
import { table } from './table.mjs';

/** A quick run is a rough one: only what is over its limit by half counts. */
const ROUGHLY = 1.5;

main(async () => {
  const { quick, data, sizes, databases, only } = options();
  await buildPlugin();
  const results = [];
  const sites = makeSites({ data, fingerprint: fingerprint(), say: (line) => console.log(line) });
  const date = new Date().toISOString().slice(0, 10);

  const take = async (probe, place, context) => {
    const wanted = (id) => only.has(id);
    if (!probe.measures.some(({ id }) => wanted(id))) return;
    const start = Date.now();
    const samples = await probe.run({
      quick,
      seconds: quick ? 4 : 30,
      wanted,
      ...place,
      ...context,
    });
    for (const measure of probe.measures) {
      const sample = samples[measure.id];
      if (sample && wanted(measure.id)) results.push(resultOf(measure, sample, { ...place, date }));
    }
    const names = probe.measures.map(({ id }) => id).join(', ');
    console.log(`  ${names}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
  };
  const probesOf = (each) =>
    PROBES.filter((probe) => probe.each === each && probe.measures.some(({ id }) => only.has(id)));

  try {
    for (const database of databases) {
      for (const size of sizes) {
        if (probesOf('size').length === 0) continue;
        console.log(`→ ${database}, ${size.toLocaleString('en')} documents …`);
        const site = await sites.open(database, { size });
        for (const probe of probesOf('size')) await take(probe, { database, size }, { site });
        await site.stop();
      }
      for (const probe of probesOf('results')) {
        const samples = probe.from(results.filter((one) => one.database === database));
        for (const measure of probe.measures) {
          if (samples[measure.id]) {
            results.push(resultOf(measure, samples[measure.id], { database, date }));
          }
        }
      }
      if (probesOf('database').length > 0) console.log(`→ ${database} …`);
      for (const probe of probesOf('database')) {
        await take(
          probe,
          { database },
          {
            openSite: (wanted) => sites.open(database, wanted),
            newDatabase: (name) => sites.newDatabase(database, name),
          }
        );
      }
    }
    for (const probe of probesOf('run')) await take(probe, {}, {});
  } finally {
    await sites.end();
  }

  console.log(`\n${table(inOrder(results))}`);
  if (!quick) return writeDocs(results);
  const over = results.filter(({ share }) => share > ROUGHLY).map(({ id }) => id);
  if (over.length > 0) throw new Error(`Over the limit by half or more: ${over.join(', ')}`);
});

const inOrder = (results) =>
  MEASURES.flatMap(({ id }) => results.filter((result) => result.id === id));

/** Of what decides how a filled database looks: the plugin's code, and how it is filled. */
function fingerprint() {
  const texts = [];
  for (const folder of ['dist/server', 'tests/bench/fill']) {
    for (const name of readdirSync(path.join(ROOT, folder)).sort()) {
      if (/\.m?js$/.test(name)) texts.push(readFileSync(path.join(ROOT, folder, name), 'utf8'));
    }
  }
  return hashOf(texts);
}
