import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../../../playground/scripts/steps.mjs';
import { machine } from './machine.mjs';
import { figures } from './figures.mjs';
import { plot } from './plot.mjs';

const JSON_FILE = path.join(ROOT, 'docs/performance.json');
const PAGE = path.join(ROOT, 'docs/performance.md');
const PLOT = path.join(ROOT, 'docs/images/performance.svg');

const FIGURES = /(<!-- figures: .* -->\n)[\s\S]*(<!-- \/figures -->)/;

/**
 * Puts what a run has measured in the place of what was measured before, in docs/.
 * @param {readonly import('../results.mjs').Result[]} results
 */
export async function writeDocs(results) {
  const keyOf = ({ id, database, size }) => JSON.stringify([id, database, size]);
  const before = existsSync(JSON_FILE)
    ? JSON.parse(readFileSync(JSON_FILE, 'utf8'))
    : { machine: {}, results: [] };
  const byKey = new Map([...before.results, ...results].map((result) => [keyOf(result), result]));
  const all = [...byKey.values()];
  const on = { ...before.machine, ...(await machine(results)) };
  await write(JSON_FILE, JSON.stringify({ machine: on, results: all }));
  mkdirSync(path.dirname(PLOT), { recursive: true });
  writeFileSync(PLOT, plot(all));
  const page = readFileSync(PAGE, 'utf8');
  if (!FIGURES.test(page)) throw new Error(`${PAGE} has no place for the figures`);
  await write(
    PAGE,
    page.replace(FIGURES, (_, start, end) => `${start}\n${figures(all, on)}\n\n${end}`)
  );
}

async function write(file, text) {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
