import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../playground/scripts/steps.mjs';

/** Of what decides how a filled database looks: the built plugin, and how it is filled. */
export function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of ['dist/server', 'tests/bench/fill']) {
    for (const name of readdirSync(path.join(ROOT, folder)).sort()) {
      if (/\.m?js$/.test(name)) hash.update(readFileSync(path.join(ROOT, folder, name)));
    }
  }
  return hash.digest('hex');
}
