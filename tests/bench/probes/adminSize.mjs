import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../../../playground/scripts/steps.mjs';
import { atMost } from '../limits.mjs';

const ENTRY = path.join(ROOT, 'dist/admin/index.mjs');

/** `import … from './x.mjs'`, `import './x.mjs'`, `export … from './x.mjs'`; not `import('./x.mjs')`. */
const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)\b[^'"();]*?['"](\.[^'"]+)['"]/g;

export const adminSize = {
  each: 'run',
  measures: [
    {
      id: 'admin-size',
      title: 'Plugin code that the admin panel loads at its start, gzip',
      against: null,
      limit: atMost(12, 'KB'),
    },
    {
      id: 'admin-texts',
      title: 'Texts in the language of the admin panel that it loads besides, gzip',
      unit: 'KB',
      against: null,
    },
  ],
  async run() {
    const [texts] = readdirSync(path.dirname(ENTRY)).filter((name) => /^en-.*\.mjs$/.test(name));
    if (!texts) throw new Error('There are no English texts in dist/admin');
    return {
      'admin-size': { figure: sizeOf([...filesOf(ENTRY)]) },
      'admin-texts': { figure: sizeOf([path.join(path.dirname(ENTRY), texts)]) },
    };
  },
};

/** Thousands of bytes, gzipped. */
const sizeOf = (files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000;

/** A file with all that it imports at once. */
function filesOf(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, imported] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) {
    filesOf(path.resolve(path.dirname(file), imported), found);
  }
  return found;
}
