import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { refusedNow } from '../contracts/refused';
import { because } from '../domain/refusals';

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

/** What runs on each transaction. */
const turns = new WeakMap<Knex, Promise<unknown>>();

/**
 * Runs `run` on the caller's transaction, or in one of its own, when nothing else that came this way
 * runs on it: Strapi writes the locales of a document side by side, on one connection.
 */
export async function inTurn<T>(strapi: Core.Strapi, run: (db: Knex) => Promise<T>): Promise<T> {
  return inTransaction(strapi, async (db) => {
    const before = turns.get(db) ?? Promise.resolve();
    const turn = before.then(() => run(db));
    // Who failed has told its own caller.
    turns.set(
      db,
      turn.catch(() => undefined)
    );
    return turn;
  });
}

/** Runs `run` in a transaction: the caller's where one is under way, otherwise one of its own. */
export async function inTransaction<T>(
  strapi: Core.Strapi,
  run: (db: Knex) => Promise<T>
): Promise<T> {
  return await strapi.db.transaction(({ trx }) => run(trx));
}

/** What PostgreSQL and MySQL call a transaction that had to give way to another. */
const GAVE_WAY = new Set(['40P01', '40001', 'ER_LOCK_DEADLOCK']);
const TRIES = 6;

/** And one that has waited for too long; others may come to an end in the meantime. */
const WAITED = new Set(['55P03', 'ER_LOCK_WAIT_TIMEOUT']);
const PATIENCE = 30_000;

/**
 * The same, once more from its beginning where the database broke it off in favour of another, unless
 * it is the caller's: what the caller did before can't be done again here.
 * @throws ApplicationError where others hold what it needs all the time
 */
export async function inPatientTransaction<T>(
  strapi: Core.Strapi,
  run: (db: Knex) => Promise<T>
): Promise<T> {
  if (strapi.db.inTransaction()) return inTransaction(strapi, run);
  const giveUp = Date.now() + PATIENCE;
  for (let tries = 1; ; tries += 1) {
    try {
      return await inTransaction(strapi, async (db) => {
        if (strapi.db.dialect.client === 'mysql') await readCommitted(db);
        return run(db);
      });
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (WAITED.has(code) && Date.now() > giveUp) throw refusedNow(because('longTransaction'));
      const mayTry = WAITED.has(code) || (GAVE_WAY.has(code) && tries < TRIES);
      if (!mayTry) throw error;
      await wait(Math.random() * 50 * Math.min(tries, TRIES));
    }
  }
}

/** What PostgreSQL and MySQL call the time that a statement may wait for other transactions. */
const PATIENCE_OF: Readonly<Record<string, { readonly name: string; readonly short: string }>> = {
  postgresql: { name: 'lock_timeout', short: '1s' },
  mysql: { name: 'innodb_lock_wait_timeout', short: '1' },
};

/** Has a statement fail that waits for another transaction for more than a second. */
export async function withShortWait(db: Knex, run: () => Promise<void>): Promise<void> {
  const limit = PATIENCE_OF[db.client.dialect as string];
  if (!limit) return run();
  const usual = await readSetting(db, limit.name);
  await writeSetting(db, limit.name, limit.short);
  try {
    await run();
  } finally {
    // PostgreSQL does so by itself where the statement has failed.
    await writeSetting(db, limit.name, usual).catch(() => undefined);
  }
}

/** Of the connection; an app may have its own. */
async function readSetting(db: Knex, name: string): Promise<string> {
  const row =
    db.client.dialect === 'mysql'
      ? (await db.raw(`select @@session.${name} as value`))[0][0]
      : (await db.raw('select current_setting(?) as value', [name])).rows[0];
  return String(row.value);
}

/** PostgreSQL takes it back at the end of the transaction. */
const writeSetting = (db: Knex, name: string, value: string): Promise<unknown> =>
  db.client.dialect === 'mysql'
    ? db.raw(`set session ${name} = ?`, [Number(value)])
    : db.raw('select set_config(?, ?, true)', [name, value]);

/**
 * Begins a transaction of ours anew, so that each statement sees what is committed by then, as on
 * PostgreSQL. MySQL's own way sees what was committed at first, and locks the gaps beside what it
 * touches: there editors who write other entries would wait, and be broken off.
 */
async function readCommitted(db: Knex): Promise<void> {
  await db.raw('commit');
  await db.raw('set transaction isolation level read committed');
  await db.raw('begin');
}

/**
 * A table whose rows are to be found by their ids alone. MySQL locks what it looks at: where it reads
 * another index from end to end, as it does with few rows, that is everybody's.
 */
export const byPrimaryKey = (db: Knex, table: string): Knex.QueryBuilder =>
  db.from(db.client.dialect === 'mysql' ? db.raw('?? force index (primary)', [table]) : table);
