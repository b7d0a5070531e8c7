import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const changed = (file) => statSync(path.join(root, file)).mtimeMs;

/** The tests load the built plugin: a build older than its sources would test yesterday's code. */
export default function globalSetup() {
  const built = statSync(path.join(root, 'dist/server/index.js'), { throwIfNoEntry: false });
  if (!built) throw new Error('dist/server/index.js is missing: build the plugin first');
  const newer = readdirSync(path.join(root, 'server/src'), { recursive: true })
    .map((file) => path.join('server/src', file))
    .filter((file) => file.endsWith('.ts') && changed(file) > built.mtimeMs);
  if (newer.length > 0) {
    throw new Error(`dist/server is older than ${newer.join(', ')}: build the plugin first`);
  }
}
