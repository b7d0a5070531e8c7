import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/**
 * Runs `read` on the caller's transaction where one is under way: SQLite has a single connection,
 * and a second one would wait for the first for ever.
 */
export async function onConnection<T>(
  strapi: Core.Strapi,
  read: (db: Knex) => Promise<T>
): Promise<T> {
  return strapi.db.inTransaction()
    ? await strapi.db.transaction(({ trx }) => read(trx))
    : read(strapi.db.connection);
}

/** Runs `run` in a transaction: the caller's where one is under way, otherwise one of its own. */
export async function inTransaction<T>(
  strapi: Core.Strapi,
  run: (db: Knex) => Promise<T>
): Promise<T> {
  return await strapi.db.transaction(({ trx }) => run(trx));
}
