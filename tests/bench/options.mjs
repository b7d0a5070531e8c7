import { parseArgs } from 'node:util';
import { DATABASES } from './databases.mjs';
import { MEASURES } from './probes/index.mjs';

/**
 * `--quick`: 10,000 documents on SQLite, fewer rounds; ends with 1 where a limit is passed by half.
 * `--sizes 10000,100000` `--databases sqlite,postgres` `--only report,list`: that much of it.
 * `--data DIR`: keeps what was filled there (and databases on the server), for the next run.
 */
export function options() {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      sizes: { type: 'string' },
      databases: { type: 'string' },
      only: { type: 'string' },
      data: { type: 'string' },
    },
  });
  const { quick, data } = values;
  const all = Object.keys(DATABASES);
  const ids = MEASURES.map(({ id }) => id);
  return {
    quick,
    data,
    sizes: (values.sizes?.split(',') ?? (quick ? ['10000'] : ['10000', '100000', '1000000'])).map(
      wholeNumber
    ),
    databases: known('--databases', values.databases ?? (quick ? 'sqlite' : all.join(',')), all),
    only: new Set(known('--only', values.only ?? ids.join(','), ids)),
  };
}

function wholeNumber(text) {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--sizes: "${text}" is no number of documents`);
  return Number(text);
}

function known(option, text, allowed) {
  const names = text.split(',');
  const unknown = names.find((name) => !allowed.includes(name));
  if (unknown === undefined) return names;
  throw new Error(`${option}: "${unknown}" is unknown; allowed: ${allowed.join(', ')}`);
}
