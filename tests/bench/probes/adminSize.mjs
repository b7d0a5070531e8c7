import { readFileSync } from 'node:fs';
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
  ],
  async run() {
    const sizes = [...filesOf(ENTRY)].map((file) => gzipSync(readFileSync(file)).length);
    const figure = sizes.reduce((sum, size) => sum + size, 0) / 1000;
    return { 'admin-size': { figure } };
  },
};

/** A file with all that it imports at once. */
function filesOf(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, imported] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) {
    filesOf(path.resolve(path.dirname(file), imported), found);
  }
  return found;
}
