import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import {
  PLACEMENT_UID,
  REJECTION_UID,
  REVIEW_UID,
  SEGMENT_UID,
  STAGE_UID,
} from '../content-types/uids';
import { inPatientTransaction, inTransaction, onConnection } from '../queries/connection';
import { driftedTypes } from '../queries/drift';
import { missedTags } from '../domain/missedTags';
import type { MissedTags } from '../domain/missedTags';
import {
  rememberedWithNews,
  placedTypes,
  readRemembered,
  readStanding,
} from '../queries/placementReads';
import { deletePlacements } from '../queries/placements';
import { deleteReviews } from '../queries/reviews';
import { addLinks } from '../queries/tagLinks';
import type { LinkPair } from '../queries/tagLinks';
import { ownTable, taggedTable } from '../queries/tables';
import type { TaggedTable } from '../queries/tables';
import { chunks } from '../domain/chunks';
import type { HeldLock } from './locks';
import { VOCABULARY } from './marks';
import { service } from './service';
import { aloneWithTags } from './vocabularyLock';

const DOCUMENTS = 500;
/** Content types compared in one statement. */
const TYPES = 50;

/** What is mended after a time without the plugin, an import, or a write past Strapi. */
export const recovery = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Settled when all that was to be caught up with later is. */
  let caughtUp: Promise<void> = Promise.resolve();
  /** Whether a look at everything is yet to begin: it sees what is written until then. */
  let isPending = false;
  /** Documents to write once more, by content type. */
  const later = new Map<string, Set<string>>();
  /** On no connection of whoever asks for it. */
  const apart = new AsyncResource('JourneyRecovery');

  const placements = () => ownTable(strapi, PLACEMENT_UID);

  /** Stages and segments that are still there to be linked to. */
  const known = async (uid: string): Promise<ReadonlySet<number>> => {
    const rows: { id: number }[] = await strapi.db.query(uid).findMany({ select: ['id'] });
    return new Set(rows.map(({ id }) => id));
  };

  /** Gives versions that were made while the plugin was off the tags that they would have got. */
  const restoreTags = async (db: Knex, table: TaggedTable): Promise<number> => {
    let restored = 0;
    const documents = await rememberedWithNews(db, placements(), table);
    if (documents.length === 0) return 0;
    const [stages, segments] = [await known(STAGE_UID), await known(SEGMENT_UID)];
    const defaultLocale = await service(strapi, 'site').defaultLocale();
    for (const documentIds of chunks(documents, DOCUMENTS)) {
      const missed = missedTags(
        await readRemembered(db, placements(), table.uid, documentIds),
        await readStanding(db, table, documentIds),
        defaultLocale
      );
      await addLinks(db, table, table.stages, pairs(missed, 'stages', stages));
      await addLinks(db, table, table.segments, pairs(missed, 'segments', segments));
      restored += missed.length;
    }
    return restored;
  };

  const drifted = (): Promise<string[]> =>
    onConnection(strapi, async (db) => {
      const types = service(strapi, 'fields').list();
      const found: string[] = [];
      for (const some of chunks(types, TYPES)) {
        const tables = some.map(({ uid }) => taggedTable(strapi, uid));
        found.push(...(await driftedTypes(db, placements(), tables)));
      }
      return found;
    });

  const mendType = (uid: string, lock: HeldLock): Promise<number> =>
    inTransaction(strapi, async (db) => {
      await lock.keep();
      const table = taggedTable(strapi, uid);
      const restored = await restoreTags(db, table);
      await service(strapi, 'placements').catchUp(uid, 'changed');
      return restored;
    });

  const catchUp = (): Promise<void> =>
    service(strapi, 'locks').alone('mending', async () => {
      await service(strapi, 'marks').touch(VOCABULARY);
      for (const uid of await drifted()) {
        // What nobody was told of has no placements by which those who write it wait for each other.
        await aloneWithTags(strapi, (allOrNothing) =>
          allOrNothing(() => service(strapi, 'placements').catchUp(uid, 'changed'))
        );
      }
    });

  /** Runs after what is already to be caught up with. */
  const afterOthers = (run: () => Promise<void>): void => {
    caughtUp = apart.runInAsyncScope(async () => {
      await caughtUp;
      try {
        await run();
      } catch (error) {
        strapi.log.error('[journey] Reports may be wrong until the next start', error);
      }
    });
  };

  return {
    /**
     * Has the placements follow what was written without a word, as soon as may be: entries keep the
     * tags that they were written with.
     */
    catchUpLater(): void {
      if (isPending) return;
      isPending = true;
      afterOthers(() => {
        isPending = false;
        return catchUp();
      });
    },

    /**
     * Writes documents once more that others may have written at the same time without either seeing the
     * other, as soon as may be.
     */
    writeLater(uid: string, documentIds: readonly string[]): void {
      const isFirst = later.size === 0;
      later.set(uid, new Set([...(later.get(uid) ?? []), ...documentIds]));
      if (!isFirst) return;
      afterOthers(async () => {
        const all = [...later];
        later.clear();
        for (const [type, found] of all) {
          await inPatientTransaction(strapi, () =>
            service(strapi, 'placements').amend(type, [...found])
          );
        }
      });
    },

    settled: (): Promise<void> => caughtUp,

    /** To be called at the start. @returns how many versions got their tags back */
    mend: (): Promise<number> =>
      service(strapi, 'locks').alone('mending', async (lock) => {
        let restored = 0;
        for (const uid of await drifted()) restored += await mendType(uid, lock);
        // A content type that is gone takes what is known of it along; one without the fields may get them back.
        await inTransaction(strapi, async (db) => {
          for (const uid of await placedTypes(db, placements())) {
            if (!(uid in strapi.contentTypes)) {
              await deletePlacements(db, placements(), uid, 'all');
              for (const said of [REVIEW_UID, REJECTION_UID]) {
                await deleteReviews(db, ownTable(strapi, said).name, uid);
              }
            }
          }
        });
        return restored;
      }),
  };
};

const pairs = (
  missed: readonly MissedTags[],
  field: 'stages' | 'segments',
  known: ReadonlySet<number>
): LinkPair[] =>
  missed.flatMap(({ id: row, ...tags }) =>
    [...tags[field]].filter((target) => known.has(target)).map((target) => ({ row, target }))
  );
