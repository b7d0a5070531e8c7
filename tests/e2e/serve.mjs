/**
 * `node serve.mjs NAME:PORT[:SEED-ARGUMENT] …`: for each of them the playground as built, on a database
 * of its own in `.tmp/NAME.db`, until it is told to end. Says `all are up` once they answer.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLAYGROUND, ROOT, waitFor } from '../../playground/scripts/steps.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const STRAPI = path.join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js');

const servers = process.argv.slice(2).map((given) => {
  const [name, port, seedArgument] = given.split(':');
  return { port, seedArgument, database: path.join(HERE, '.tmp', `${name}.db`) };
});

if (!existsSync(path.join(PLAYGROUND, 'dist/build/index.html'))) {
  throw new Error('The playground is not built: npm run build here, then npx strapi build there');
}
mkdirSync(path.join(HERE, '.tmp'), { recursive: true });
for (const { database } of servers) {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(database + suffix, { force: true });
}

const children = new Set();
let isEnding = false;
const end = (signal) => {
  isEnding = true;
  for (const child of children) child.kill(signal);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(signal));

try {
  const seeds = new Set(servers.map(({ seedArgument }) => seedArgument));
  await Promise.all([...seeds].map(fill));
  if (!isEnding) await Promise.all([...servers.map(start), tellWhenUp()]);
} catch (error) {
  end('SIGTERM');
  throw error;
}

/** One database, and copies of it for those that are seeded alike. */
async function fill(seedArgument) {
  const [first, ...others] = servers.filter((server) => server.seedArgument === seedArgument);
  const seed = path.join(PLAYGROUND, 'seed/run.mjs');
  await run(first, seedArgument ? [seed, seedArgument] : [seed]);
  for (const { database } of others) copyFileSync(first.database, database);
}

function start(server) {
  return run(server, [STRAPI, 'start']);
}

/** Runs a script in the playground to its end; an error where it fails. */
async function run({ port, database }, script) {
  const child = spawn(process.execPath, script, {
    cwd: PLAYGROUND,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: port,
      DATABASE_FILENAME: database,
      // Whoever signs in before the tests stays signed in to their end, on a slow machine too.
      ADMIN_ACCESS_TOKEN_LIFESPAN: String(4 * 60 * 60),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  children.add(child);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  children.delete(child);
  if (code && !isEnding) throw new Error(`${script.join(' ')} ended with code ${code}`);
}

async function tellWhenUp() {
  await Promise.all(servers.map(({ port }) => waitFor(`http://127.0.0.1:${port}/admin`)));
  console.log('all are up');
}
