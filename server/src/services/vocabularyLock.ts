import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inPatientTransaction, inTransaction, onConnection } from '../queries/connection';
import type { HeldLock } from './locks';
import { service } from './service';

/** Runs `write` in one transaction; nobody else gets the lock before it ends. */
export type AllOrNothing = <T>(write: () => Promise<T>) => Promise<T>;

/**
 * Runs while nobody else changes journeys, stages or segments, here or in another process: what is
 * looked up first still holds when it is written.
 */
export const aloneWithVocabulary = <T>(
  strapi: Core.Strapi,
  run: (allOrNothing: AllOrNothing) => Promise<T>
): Promise<T> =>
  service(strapi, 'locks').alone('vocabulary', (held) => run(keeping(strapi, [held])));

/**
 * The same for a write that can't be begun again where the database breaks it off. Within the writes
 * of the others here it is one of theirs: who is in their transaction doesn't wait.
 */
export const aloneOnce = <T>(strapi: Core.Strapi, write: () => Promise<T>): Promise<T> =>
  service(strapi, 'locks').alone('vocabulary', (held) =>
    inTransaction(strapi, async () => {
      await held.keep();
      return write();
    })
  );

/**
 * Runs while nobody else changes the vocabulary, and nobody tags: for what takes stages or segments away.
 * Editors who are about to save wait for its transaction, and it for theirs.
 */
export const aloneWithTags = <T>(
  strapi: Core.Strapi,
  run: (allOrNothing: AllOrNothing) => Promise<T>
): Promise<T> => {
  const isWithin = strapi.db.inTransaction();
  return service(strapi, 'locks').alone('tagging', (tagging) =>
    service(strapi, 'locks').alone('vocabulary', (vocabulary) => {
      const allOrNothing = keeping(strapi, [tagging, vocabulary]);
      return run((write) =>
        allOrNothing(async () => {
          await service(strapi, 'locks').keepOut('entries', { canTryAgain: !isWithin });
          return write();
        })
      );
    })
  );
};

const keeping =
  (strapi: Core.Strapi, locks: readonly HeldLock[]): AllOrNothing =>
  (write) =>
    inPatientTransaction(strapi, async () => {
      for (const lock of locks) await lock.keep();
      return write();
    });

const beside = new WeakMap<Knex, Promise<void>>();

/**
 * Has whoever takes stages or segments away wait until the caller's transaction ends, or waits for them.
 * To be called before the transaction locks an entry: they lock entries too.
 */
export async function besideRemovals(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client === 'sqlite' || !strapi.db.inTransaction()) return;
  await onConnection(strapi, (db) => {
    const shared = beside.get(db) ?? service(strapi, 'locks').share('entries');
    beside.set(db, shared);
    return shared;
  });
}
