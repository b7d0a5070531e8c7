/**
 * `node serve.mjs NAME PORT [SEED ARGUMENT …]`: the playground as built, on a fresh database in
 * `.tmp/NAME.db`, until it is told to end.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');
const PLAYGROUND = path.join(ROOT, 'playground');
const STRAPI = path.join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js');

const [name, port, ...seedArguments] = process.argv.slice(2);
const database = path.join(HERE, '.tmp', `${name}.db`);

if (!existsSync(path.join(PLAYGROUND, 'dist/build/index.html'))) {
  throw new Error('The playground is not built: npm run build here, then npx strapi build there');
}
mkdirSync(path.dirname(database), { recursive: true });
for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(database + suffix, { force: true });

let child;
let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    isEnding = true;
    child?.kill(signal);
  });
}

await run([path.join(PLAYGROUND, 'seed/run.mjs'), ...seedArguments]);
await run([STRAPI, 'start']);

/** Runs a script in the playground; ends this one when that fails. */
async function run(script) {
  if (isEnding) return;
  child = spawn(process.execPath, script, {
    cwd: PLAYGROUND,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: port,
      DATABASE_FILENAME: database,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code && !isEnding) process.exit(code);
}
