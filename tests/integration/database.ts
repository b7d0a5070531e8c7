import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import knex from 'knex';
import type { Knex } from 'knex';

/** A database of a test file's own. */
export interface TestDatabase {
  /** Of its file, or on its server. */
  readonly name: string;
  /** Points the app at it, as it is when it has just been made. */
  use(): void;
  /** Looks into it without Strapi. */
  read<T>(look: (db: Knex) => Promise<T>): Promise<T>;
  drop(): Promise<void>;
}

const SERVERS = {
  postgres: {
    client: 'pg',
    connection: { host: '127.0.0.1', port: 5432, user: 'postgres', database: 'postgres' },
  },
  mysql: { client: 'mysql2', connection: { host: '127.0.0.1', port: 3306, user: 'root' } },
} as const;

type Server = keyof typeof SERVERS;

/** Of the kind that `DATABASE_CLIENT` names. */
function kindOfDatabase(): 'sqlite' | Server {
  const client = process.env.DATABASE_CLIENT ?? 'sqlite';
  if (client === 'sqlite' || client === 'postgres' || client === 'mysql') return client;
  throw new Error(`DATABASE_CLIENT: "${client}" is unknown; allowed: sqlite, postgres, mysql`);
}

/** Makes an empty database, and points the app at it. */
export function createDatabase(): Promise<TestDatabase> {
  return make(async (kind, name) => {
    if (kind !== 'sqlite') await on(kind, (server) => server.raw('create database ??', [name]));
  });
}

/**
 * The same with what is in another that is not in use; where left out, as the app leaves it after its
 * first start, which needn't be waited for again.
 */
export function copyDatabase({ name: template } = afterFirstStart()): Promise<TestDatabase> {
  return make(async (kind, name) => {
    if (kind === 'sqlite') copyFileSync(template, name);
    else await on(kind, (server) => COPY[kind](server, template, name));
  });
}

const afterFirstStart = (): Pick<TestDatabase, 'name'> => ({
  name: process.env.TEST_TEMPLATE ?? '',
});

/** What MariaDB says of a table. */
type Created = [{ 'Create Table': string }[], unknown];

const COPY: Record<Server, (server: Knex, template: string, name: string) => Promise<unknown>> = {
  postgres: (server, template, name) =>
    server.raw('create database ?? template ??', [name, template]),
  mysql: async (server, template, name) => {
    await server.raw('create database ??', [name]);
    // For this one connection: the tables name one another.
    await server.raw('set foreign_key_checks = 0');
    const tables = await server('information_schema.tables')
      .where({ table_schema: template })
      .pluck<string[]>('table_name');
    await server.raw('use ??', [name]);
    for (const table of tables) {
      const from = [template, table];
      const [rows] = (await server.raw('show create table ??.??', from)) as Created;
      for (const row of rows) await server.raw(row['Create Table']);
      await server.raw('insert into ?? select * from ??.??', [table, ...from]);
    }
  },
};

async function make(
  fill: (kind: 'sqlite' | Server, name: string) => Promise<void>
): Promise<TestDatabase> {
  const kind = kindOfDatabase();
  if (kind === 'sqlite') {
    const folder = mkdtempSync(path.join(tmpdir(), 'journey-test-'));
    const filename = path.join(folder, 'data.db');
    await fill(kind, filename);
    return {
      name: filename,
      ...pointedAt('DATABASE_FILENAME', filename),
      read: (look) =>
        within(
          { client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true },
          look
        ),
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const name = `journey_test_${randomBytes(6).toString('hex')}`;
  await fill(kind, name);
  const { connection } = SERVERS[kind];
  return {
    name,
    ...pointedAt('DATABASE_NAME', name),
    read: (look) =>
      within({ ...SERVERS[kind], connection: { ...connection, database: name } }, look),
    drop: () => on(kind, (server) => server.raw('drop database ??', [name])),
  };
}

/** One connection to a server, for as long as it is needed. */
const on = <T>(kind: Server, work: (server: Knex) => Promise<T>): Promise<T> =>
  within({ ...SERVERS[kind], pool: { min: 1, max: 1 } }, work);

async function within<T>(config: Knex.Config, look: (db: Knex) => Promise<T>): Promise<T> {
  const db = knex(config);
  try {
    return await look(db);
  } finally {
    await db.destroy();
  }
}

function pointedAt(variable: string, value: string): Pick<TestDatabase, 'use'> {
  const use = (): void => void (process.env[variable] = value);
  use();
  return { use };
}
