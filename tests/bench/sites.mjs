import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeApp, TYPES } from './app.mjs';
import { DATABASES } from './databases.mjs';
import { fingerprint } from './fingerprint.mjs';
import { killSites, startSite } from './site/index.mjs';

const FILL = new URL('fill/fill.mjs', import.meta.url).href;
const FLOOR = new URL('fill/floor.mjs', import.meta.url).href;

/**
 * The apps and databases of a run: made when asked for, gone at its end.
 * @param {{ data?: string, say: (line: string) => void }} options
 */
export function makeSites({ data, say }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-bench-'));
  if (data) mkdirSync(data, { recursive: true });
  const app = makeApp(TYPES);
  const used = [];

  const newDatabase = async (kind, name) => {
    const database = DATABASES[kind](`${process.pid}-${used.length}-${name}`, folder);
    used.push(database);
    await database.create();
    return database;
  };

  const fillNew = async (database, { kind, size, withPlugin }) => {
    await database.create();
    const site = await startSite(app, database, withPlugin);
    const took = await site.call(FILL, 'fill', { size });
    if (withPlugin) await site.call(FLOOR, 'makeFloor');
    await site.stop();
    const rebuilt = withPlugin ? `, placements rebuilt in ${took.rebuilt.toFixed(1)} s` : '';
    say(
      `  ${kind}: ${size.toLocaleString('en')} documents filled in ${took.filled.toFixed(1)} s${rebuilt}`
    );
    return took;
  };

  /** What an earlier run kept, or what this one will leave. */
  const fillKept = async (wanted) => {
    const { kind, size, withPlugin } = wanted;
    const name = `kept-${size}${withPlugin ? '' : '-plain'}`;
    const database = DATABASES[kind](name, data);
    const print = fingerprint();
    const stamp = path.join(data, `${kind}-${name}.txt`);
    const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === print;
    if (!fresh || !(await database.exists())) {
      rmSync(stamp, { force: true });
      await fillNew(database, wanted);
      writeFileSync(stamp, print);
    }
    return database;
  };

  return {
    newDatabase,
    /** An app of ten types with that many documents, running. */
    async open(kind, { size, withPlugin = true }) {
      const wanted = { kind, size, withPlugin };
      const database = await newDatabase(kind, `${size}`);
      if (data) await database.copy(await fillKept(wanted));
      else await fillNew(database, wanted);
      const site = await startSite(app, database, withPlugin);
      const stop = async () => {
        await site.stop();
        await database.drop();
      };
      return { ...site, stop };
    },
    async end() {
      await killSites();
      for (const database of used) await database.drop();
      app.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
