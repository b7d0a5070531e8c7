/**
 * `node serveExample.mjs PORT STRAPI_URL`: the example as built, until it is told to end. It starts
 * without what it remembers of an earlier run, whose Strapi had other documents.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const EXAMPLE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../examples/next');
const [port, strapiUrl] = process.argv.slice(2);

rmSync(path.join(EXAMPLE, '.next/cache/fetch-cache'), { recursive: true, force: true });
const next = path.join(EXAMPLE, 'node_modules/next/dist/bin/next');
const child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', port], {
  cwd: EXAMPLE,
  env: {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    STRAPI_URL: strapiUrl,
    REVALIDATE_SECRET: 'of-the-tests',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
child.on('close', (code) => process.exit(code ?? 0));
