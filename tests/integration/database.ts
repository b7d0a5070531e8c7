import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import knex from 'knex';
import type { Knex } from 'knex';

/** A database of a test file's own. */
export interface TestDatabase {
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

/** Makes an empty database of the kind that `DATABASE_CLIENT` names, and points the app at it. */
export async function createDatabase(): Promise<TestDatabase> {
  const client = process.env.DATABASE_CLIENT ?? 'sqlite';
  if (client === 'sqlite') {
    const folder = mkdtempSync(path.join(tmpdir(), 'journey-test-'));
    const filename = path.join(folder, 'data.db');
    return {
      ...pointedAt('DATABASE_FILENAME', filename),
      read: reader({
        client: 'better-sqlite3',
        connection: { filename },
        useNullAsDefault: true,
      }),
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  if (client !== 'postgres' && client !== 'mysql') {
    throw new Error(`DATABASE_CLIENT: "${client}" is unknown; allowed: sqlite, postgres, mysql`);
  }
  const name = `journey_test_${randomBytes(6).toString('hex')}`;
  const onServer = async (statement: string): Promise<void> => {
    const server = knex(SERVERS[client]);
    try {
      await server.raw(statement, [name]);
    } finally {
      await server.destroy();
    }
  };
  await onServer('create database ??');
  const { connection } = SERVERS[client];
  return {
    ...pointedAt('DATABASE_NAME', name),
    read: reader({ ...SERVERS[client], connection: { ...connection, database: name } }),
    drop: () => onServer('drop database ??'),
  };
}

const reader =
  (config: Knex.Config): TestDatabase['read'] =>
  async (look) => {
    const db = knex(config);
    try {
      return await look(db);
    } finally {
      await db.destroy();
    }
  };

function pointedAt(variable: string, value: string): Pick<TestDatabase, 'use'> {
  const use = (): void => void (process.env[variable] = value);
  use();
  return { use };
}
