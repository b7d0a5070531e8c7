import type { Core } from '@strapi/strapi';
import { PLACEMENT_UID } from '../content-types/uids';
import { onConnection } from '../queries/connection';
import { holdPlacements } from '../queries/placements';
import { copyLinks, holdVersions } from '../queries/tagLinks';
import { ownTable, taggedTable } from '../queries/tables';

/** A document that nobody else tags; and whether nobody has since the transaction read it first. */
export interface HeldDocument {
  readonly isFresh: boolean;
}

/** Tags of versions that are copies of others: a draft's, that is published, or the other way round. */
export const copies = ({ strapi }: { strapi: Core.Strapi }) => {
  const dialect = strapi.db.dialect.client;

  return {
    /**
     * Has who tags a document wait until the caller's transaction ends, or waits for them.
     * @returns null on SQLite: with one connection nobody comes in between
     */
    async hold(uid: string, documentId: string): Promise<HeldDocument | null> {
      if (dialect === 'sqlite') return null;
      return onConnection(strapi, async (db) => {
        await holdVersions(db, taggedTable(strapi, uid), documentId);
        if (dialect !== 'mysql') return { isFresh: true };
        const placements = ownTable(strapi, PLACEMENT_UID);
        const { areFresh } = await holdPlacements(db, placements, uid, [documentId]);
        return { isFresh: areFresh };
      });
    },

    /** Gives a version that was just made the tags of its original. */
    copy: (
      uid: string,
      versions: { readonly from: number; readonly to: number },
      held: HeldDocument | null
    ): Promise<void> =>
      onConnection(strapi, (db) =>
        copyLinks(db, taggedTable(strapi, uid), versions, {
          asOf: (held?.isFresh ?? true) ? 'transaction' : 'now',
        })
      ),
  };
};
