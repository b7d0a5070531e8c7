import { copyFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import knex from 'knex';

/**
 * @typedef {object} Database
 * @property {NodeJS.ProcessEnv} env points the app at it
 * @property {() => Promise<void>} create makes it, empty; what was there is gone
 * @property {(from: Database) => Promise<void>} copy makes it, with what is in the other one
 * @property {() => Promise<boolean>} exists
 * @property {() => Promise<void>} drop
 */

/** By name, how a database of that kind is got at. @type {Record<string, (name: string, folder: string) => Database>} */
export const DATABASES = {
  sqlite(name, folder) {
    const filename = path.join(folder, `${name}.db`);
    const drop = async () => {
      for (const end of ['', '-journal', '-wal', '-shm'])
        rmSync(`${filename}${end}`, { force: true });
    };
    return {
      env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename },
      create: drop,
      copy: async (from) => copyFileSync(from.env.DATABASE_FILENAME, filename),
      exists: async () => existsSync(filename),
      drop,
    };
  },

  postgres(name) {
    const database = `journey_bench_${name.replaceAll('-', '_')}`;
    const drop = () => onServer('drop database if exists ?? with (force)', [database]);
    const create = async (template) => {
      await drop();
      await onServer('create database ?? template ??', [database, template]);
      // As with SQLite here: the time of the work, not of the disk.
      await onServer('alter database ?? set synchronous_commit = off', [database]);
    };
    return {
      env: { DATABASE_CLIENT: 'postgres', DATABASE_NAME: database },
      create: () => create('template0'),
      copy: (from) => create(from.env.DATABASE_NAME),
      exists: async () => {
        const known = await onServer('select 1 from pg_database where datname = ?', [database]);
        return known.rows.length > 0;
      },
      drop,
    };
  },
};

/** On the server, outside the databases that it measures. */
export async function onServer(statement, bindings = []) {
  const server = knex({
    client: 'pg',
    connection: { host: '127.0.0.1', port: 5432, user: 'postgres', database: 'postgres' },
  });
  try {
    return await server.raw(statement, bindings);
  } finally {
    await server.destroy();
  }
}
