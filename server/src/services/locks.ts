import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { LOCK_UID } from '../content-types/uids';
import { inTransaction, onConnection } from '../queries/connection';
import { addLock, freeLock, keepLock, shareLock, takeLock } from '../queries/locks';
import type { Lock } from '../queries/locks';
import { ownTable } from '../queries/tables';

/** After this long, a holder that was killed is taken for gone. */
const LEASE = 10_000;
const LONGEST_WAIT = 10 * 60_000;
const POLL = 100;

export interface HeldLock {
  /**
   * To be called first in each transaction that needs the lock: nobody else gets it until the
   * transaction ends.
   * @throws ApplicationError where another process took it over
   */
  keep(): Promise<void>;
}

/** What only one of the app's processes may do at a time; also after one was killed. */
export const locks = ({ strapi }: { strapi: Core.Strapi }) => {
  /** By name, the end of the last in line within this process. */
  const lines = new Map<string, Promise<unknown>>();
  const table = (): string => ownTable(strapi, LOCK_UID).name;

  const take = async (lock: Lock): Promise<void> => {
    const giveUp = Date.now() + LONGEST_WAIT;
    const tryTake = () =>
      onConnection(strapi, (db) => takeLock(db, lock, Date.now(), Date.now() + LEASE));
    if (await tryTake()) return;
    await onConnection(strapi, (db) => addLock(db, lock));
    while (!(await tryTake())) {
      if (Date.now() > giveUp) {
        throw new errors.ApplicationError(
          `"${lock.name}" is still under way elsewhere: try again later`
        );
      }
      await wait(POLL);
    }
  };

  const hold = async <T>(name: string, run: (held: HeldLock) => Promise<T>): Promise<T> => {
    const lock = { table: table(), name, owner: randomUUID() };
    await take(lock);
    const keep = (): Promise<void> =>
      inTransaction(strapi, async (db) => {
        if (await keepLock(db, lock, Date.now() + LEASE)) return;
        throw new errors.ApplicationError(`"${name}" was taken over by another process`);
      });
    try {
      return await run({ keep });
    } finally {
      await onConnection(strapi, (db) => freeLock(db, lock));
    }
  };

  return {
    /** Makes a lock known, so that it can be shared before anybody has held it. */
    add: (name: string): Promise<void> =>
      onConnection(strapi, (db) => addLock(db, { table: table(), name })),

    /** Waits for whoever holds the lock; nobody else gets it before the caller's transaction ends. */
    share: (name: string): Promise<void> =>
      inTransaction(strapi, (db) => shareLock(db, { table: table(), name })),

    /**
     * Runs when nobody else runs under that name, here or in another process of the app. Within a
     * transaction of the caller's it doesn't wait: who is before it may be waiting for that very
     * transaction, and neither would ever end. The database's own locks hold then.
     */
    async alone<T>(name: string, run: (held: HeldLock) => Promise<T>): Promise<T> {
      if (strapi.db.inTransaction()) return run({ keep: async () => undefined });
      const before = lines.get(name) ?? Promise.resolve();
      const turn = before.then(
        () => hold(name, run),
        () => hold(name, run)
      );
      lines.set(name, turn);
      try {
        return await turn;
      } finally {
        if (lines.get(name) === turn) lines.delete(name);
      }
    },
  };
};
