import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import { onServer } from '../databases.mjs';

const require = createRequire(import.meta.url);

/**
 * What it was measured on.
 * @param {readonly { database: string | null }[]} results of the run
 */
export async function machine(results) {
  const used = (database) => results.some((result) => result.database === database);
  return {
    cpu: `${os.cpus()[0].model.trim()}, ${os.cpus().length} cores`,
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    system: systemName(),
    node: process.version.slice(1),
    strapi: require('@strapi/strapi/package.json').version,
    sqlite: sqliteVersion(),
    ...(used('postgres') && { postgres: await postgresVersion() }),
  };
}

function systemName() {
  try {
    return /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))[1];
  } catch {
    return `${os.type()} ${os.release()}`;
  }
}

function sqliteVersion() {
  const Sqlite = require('better-sqlite3');
  const db = new Sqlite(':memory:');
  try {
    return db.prepare('select sqlite_version() as version').get().version;
  } finally {
    db.close();
  }
}

const postgresVersion = async () => (await onServer('show server_version')).rows[0].server_version;
