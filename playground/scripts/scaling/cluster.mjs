/** Two Strapi nodes on one PostgreSQL behind nginx, and what empties its cache; all of `examples/scaling`. */
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { PLAYGROUND, ROOT, command, waitFor } from '../steps.mjs';
import { CONNECTION, createDatabase, dropDatabase } from './database.mjs';

const SETUP = path.join(ROOT, 'examples/scaling');
/** As in `examples/scaling/nginx.conf`. */
const PORTS = { proxy: 1490, nodes: [1491, 1492], purge: 1493 };
const at = (port) => `http://127.0.0.1:${port}`;

export const PROXY = at(PORTS.proxy);
export const NODES = PORTS.nodes.map(at);

/** All processes are children of this one: none outlives it. */
const children = new Map();
let isEnding = false;

/** @throws what is missing, and how to install it */
export async function checkPrograms(...more) {
  for (const [program, debian] of [['nginx', 'nginx'], ...more]) {
    if (!find(program)) throw new Error(`${program} is missing: apt-get install ${debian}`);
  }
  for (const port of [PORTS.proxy, ...PORTS.nodes, PORTS.purge]) await isFree(port);
}

/** Debian has nginx where only root looks for programs. */
const PATH = `${process.env.PATH}:/usr/sbin`;
const find = (program) =>
  spawnSync('sh', ['-c', `command -v ${program}`], { env: { PATH } }).status === 0;

const isFree = (port) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', () => reject(new Error(`Port ${port} is taken; the set-up needs it`)));
    server.listen(port, '127.0.0.1', () => server.close(resolve));
  });

/**
 * Makes a database, fills it and starts everything. A node starts when the one before is there: at a
 * start Strapi brings the tables up to date, and two at once would get in each other's way.
 * @returns `token`, an API token with all rights; `cacheFolder`
 */
export async function startCluster() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'journey-scaling-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // nginx's workers are somebody else where it is root who starts it.
  chmodSync(folder, 0o711);
  const cacheFolder = path.join(folder, 'cache');
  const secret = randomUUID();

  console.log('→ Make the database and seed it …');
  await createDatabase();
  const hook = JSON.stringify({ url: at(PORTS.purge), secret });
  const tokenFile = path.join(folder, 'token');
  await command('node', ['scripts/scaling/seed.mjs', hook, tokenFile], {
    cwd: PLAYGROUND,
    env: { ...nodeEnvironment(), LOG_LEVEL: 'error' },
    show: true,
  });

  console.log('→ Start nginx, what purges its cache, and two nodes …');
  start('purge', process.execPath, [path.join(SETUP, 'purge.mjs')], {
    ...{ CACHE: cacheFolder, SECRET: secret, PORT: String(PORTS.purge) },
  });
  for (const index of NODES.keys()) await startNode(index);
  copyFileSync(path.join(SETUP, 'nginx.conf'), path.join(folder, 'nginx.conf'));
  start('nginx', 'nginx', ['-p', folder, '-c', 'nginx.conf', '-g', 'daemon off;']);
  await waitFor(`${PROXY}/api/journey/stages`);
  return { token: readFileSync(tokenFile, 'utf8'), cacheFolder };
}

export async function startNode(index) {
  const strapi = path.join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js');
  const env = { ...nodeEnvironment(), PORT: String(PORTS.nodes[index]) };
  start(nodeName(index), process.execPath, [strapi, 'start'], env, PLAYGROUND);
  await waitFor(`${NODES[index]}/api/journey/stages`);
}

/** Ends a node as a crash or a lack of memory does. */
export function killNode(index) {
  const { child, closed } = children.get(nodeName(index));
  children.delete(nodeName(index));
  child.kill('SIGKILL');
  return closed;
}

/** Memory of a node, in bytes, as the system counts it. */
export function memoryOfNode(index) {
  const { pid } = children.get(nodeName(index)).child;
  const [, kilobytes] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/);
  return Number(kilobytes) * 1024;
}

export async function endCluster() {
  isEnding = true;
  for (const { child } of children.values()) child.kill('SIGTERM');
  await Promise.all([...children.values()].map(({ closed }) => closed));
  await dropDatabase();
}

/** Until something ends that should not. */
export const untilBroken = () => new Promise((_, reject) => (break_ = reject));
let break_ = (error) => console.error(`✗ ${error.message}`);

const nodeName = (index) => `node ${'AB'[index]}`;

const nodeEnvironment = () => ({
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PUBLIC_URL: PROXY,
  LOG_LEVEL: 'warn',
  DATABASE_CLIENT: 'postgres',
  DATABASE_HOST: CONNECTION.host,
  DATABASE_PORT: String(CONNECTION.port),
  DATABASE_USERNAME: CONNECTION.user,
  DATABASE_PASSWORD: CONNECTION.password,
  DATABASE_NAME: CONNECTION.database,
});

function start(name, program, args, env = {}, cwd = ROOT) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, PATH, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
    // Ctrl+C reaches this script alone, which ends them in order.
    detached: true,
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  children.set(name, { child, closed });
  closed.then((code) => {
    if (!isEnding && children.get(name)?.child === child) {
      break_(new Error(`${name} ended with ${code}`));
    }
  });
}
