import type { Core } from '@strapi/strapi';
import { PLACEMENT_UID } from '../content-types/uids';
import { unknownValue } from '../contracts/parse';
import type { Placements } from '../domain/placement';
import { inTransaction, onConnection } from '../queries/connection';
import { countVersions, differingVersions, readPlacements } from '../queries/placementReads';
import {
  deleteGone,
  deletePlacements,
  deleteTagged,
  insertMissing,
  insertPlacements,
} from '../queries/placements';
import { ownTable, taggedTable } from '../queries/tables';
import { service } from './service';

/** Where each version of each entry stands, kept beside the fields and made of them. */
export const placements = ({ strapi }: { strapi: Core.Strapi }) => {
  const own = () => ownTable(strapi, PLACEMENT_UID);
  const types = (): string[] =>
    service(strapi, 'fields')
      .list()
      .map(({ uid }) => uid);

  /** The types to look at: one, or all with the fields. */
  const asked = (contentType?: string): string[] => {
    if (contentType === undefined) return types();
    if (!types().includes(contentType)) throw unknownValue('contentType', contentType, types());
    return [contentType];
  };

  return {
    /** Writes where these versions stand now. */
    write: (uid: string, ids: readonly number[]): Promise<void> =>
      onConnection(strapi, async (db) => {
        await deletePlacements(db, own(), uid, ids);
        await insertPlacements(db, own(), taggedTable(strapi, uid), ids);
      }),

    /** The same for versions that nothing is known of yet. */
    add: (uid: string, ids: readonly number[]): Promise<void> =>
      onConnection(strapi, (db) => insertPlacements(db, own(), taggedTable(strapi, uid), ids)),

    read: (uid: string, ids: readonly number[]): Promise<Placements> =>
      onConnection(strapi, (db) => readPlacements(db, own(), uid, ids)),

    forget: (uid: string, ids: readonly number[]): Promise<void> =>
      onConnection(strapi, (db) => deletePlacements(db, own(), uid, ids)),

    /** Forgets what isn't in the database any more. */
    forgetGone: (uid: string): Promise<void> =>
      onConnection(strapi, (db) => deleteGone(db, own(), taggedTable(strapi, uid))),

    /** Forgets who carries these stages or segments, before they are deleted; `fill` comes after. */
    forgetTagged: (target: Parameters<typeof deleteTagged>[3]): Promise<void> =>
      onConnection(strapi, async (db) => {
        for (const uid of types()) await deleteTagged(db, own(), uid, target);
      }),

    /** Writes where those versions stand that nothing is known of, of one content type or of all. */
    fill: (contentType?: string): Promise<void> =>
      onConnection(strapi, async (db) => {
        for (const uid of asked(contentType))
          await insertMissing(db, own(), taggedTable(strapi, uid));
      }),

    /**
     * Makes the placements anew from the fields, of one content type or of all.
     * @throws ValidationError for a content type without the fields
     */
    async rebuild({ contentType }: { contentType?: string } = {}): Promise<void> {
      for (const uid of asked(contentType)) {
        await inTransaction(strapi, async (db) => {
          await deletePlacements(db, own(), uid, 'all');
          await insertPlacements(db, own(), taggedTable(strapi, uid), 'all');
        });
      }
    },

    /**
     * Compares the placements with the fields.
     * @returns how many versions of entries there are, and how many stand elsewhere than written
     * @throws ValidationError for a content type without the fields
     */
    async verify({ contentType }: { contentType?: string } = {}): Promise<{
      checked: number;
      differing: number;
    }> {
      const sum = { checked: 0, differing: 0 };
      for (const uid of asked(contentType)) {
        const table = taggedTable(strapi, uid);
        await onConnection(strapi, async (db) => {
          sum.checked += await countVersions(db, table);
          sum.differing += (await differingVersions(db, own(), table)).length;
        });
      }
      return sum;
    },
  };
};
