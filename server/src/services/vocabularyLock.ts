import type { Core } from '@strapi/strapi';
import { inPatientTransaction, inTransaction } from '../queries/connection';
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

/** Runs while nobody else changes the vocabulary, and nobody tags many entries: for what takes stages or segments away. */
export const aloneWithTags = <T>(
  strapi: Core.Strapi,
  run: (allOrNothing: AllOrNothing) => Promise<T>
): Promise<T> =>
  service(strapi, 'locks').alone('tagging', (tagging) =>
    service(strapi, 'locks').alone('vocabulary', (vocabulary) =>
      run(keeping(strapi, [tagging, vocabulary]))
    )
  );

const keeping =
  (strapi: Core.Strapi, locks: readonly HeldLock[]): AllOrNothing =>
  (write) =>
    inPatientTransaction(strapi, async () => {
      for (const lock of locks) await lock.keep();
      return write();
    });
