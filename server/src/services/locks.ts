import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { LOCK_UID } from '../content-types/uids';
import { refusedNow } from '../contracts/refused';
import { because } from '../domain/refusals';
import { inTransaction, onConnection, withShortWait } from '../queries/connection';
import { addLocks, freeLock, keepLock, seizeLock, shareLock, takeLock } from '../queries/locks';
import type { Lock } from '../queries/locks';
import { ownTable } from '../queries/tables';

/** What is done alone, or by many whom one may keep out. */
const NAMES = [
  'vocabulary',
  'tagging',
  'mending',
  'entries',
  'gaps',
  'snapshots',
  'digest',
] as const;
export type LockName = (typeof NAMES)[number];

/** Documents share these: so few are written at once that seldom two of one name meet. */
const DOCUMENT_LOCKS = 256;
const documentLock = (n: number): string => `document-${n}`;
const documentLocks = Array.from({ length: DOCUMENT_LOCKS }, (_, n) => documentLock(n));

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
  /** Transactions that hold a document. */
  const holding = new WeakSet<Knex>();
  const table = (): string => ownTable(strapi, LOCK_UID).name;

  const take = async (lock: Lock): Promise<void> => {
    const giveUp = Date.now() + LONGEST_WAIT;
    const tryTake = () =>
      onConnection(strapi, (db) => takeLock(db, lock, Date.now(), Date.now() + LEASE));
    if (await tryTake()) return;
    await onConnection(strapi, (db) => addLocks(db, lock.table, [lock.name]));
    while (!(await tryTake())) {
      if (Date.now() > giveUp) throw refusedNow(because('underWay', { name: lock.name }));
      await wait(POLL);
    }
  };

  const hold = async <T>(name: LockName, run: (held: HeldLock) => Promise<T>): Promise<T> => {
    const lock = { table: table(), name, owner: randomUUID() };
    await take(lock);
    const keep = (): Promise<void> =>
      inTransaction(strapi, async (db) => {
        if (await keepLock(db, lock, Date.now() + LEASE)) return;
        throw refusedNow(because('takenOver', { name }));
      });
    try {
      return await run({ keep });
    } finally {
      await onConnection(strapi, (db) => freeLock(db, lock));
    }
  };

  return {
    /** Makes the locks known: MySQL has those wait for each other who look for what isn't there. */
    addAll: (): Promise<void> =>
      onConnection(strapi, async (db) => {
        const ofDocuments = db.client.dialect === 'mysql' ? documentLocks : [];
        await addLocks(db, table(), [...NAMES, ...ofDocuments]);
      }),

    /**
     * Waits until nobody else who asks for it writes the document, and has those wait who come later, until
     * the caller's transaction ends. On MySQL alone: there, who waits before the transaction's first look
     * sees what the others have done. Of further documents it has looked already, and who took one after
     * another could meet another who takes them the other way round.
     */
    holdDocument: (uid: string, documentId: string): Promise<void> =>
      inTransaction(strapi, async (db) => {
        if (holding.has(db)) return;
        holding.add(db);
        const hash = createHash('sha1').update(`${uid} ${documentId}`).digest().readUInt32BE();
        await seizeLock(db, { table: table(), name: documentLock(hash % DOCUMENT_LOCKS) });
      }),

    /** Waits for whoever has kept others out; nobody does so before the caller's transaction ends. */
    share: (name: LockName): Promise<void> =>
      inTransaction(strapi, (db) => shareLock(db, { table: table(), name })),

    /**
     * Waits until the transactions end that share the lock, and keeps others out until the caller's ends.
     * Who can try again doesn't wait for long at a time: who comes later would wait behind it.
     * @throws the database's error where it took too long; the transaction is to be begun again
     */
    keepOut: (name: LockName, { canTryAgain }: { canTryAgain: boolean }): Promise<void> =>
      inTransaction(strapi, (db) => {
        const seize = () => seizeLock(db, { table: table(), name });
        return canTryAgain ? withShortWait(db, seize) : seize();
      }),

    /**
     * Runs when nobody else runs under that name, here or in another process of the app. Within a
     * transaction of the caller's it doesn't wait: who is before it may be waiting for that very
     * transaction, and neither would ever end. The database's own locks hold then.
     */
    async alone<T>(name: LockName, run: (held: HeldLock) => Promise<T>): Promise<T> {
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
