import type { Core } from '@strapi/strapi';
import { PLACEMENT_UID } from '../content-types/uids';
import { onConnection } from '../queries/connection';
import { holdPlacements } from '../queries/placements';
import {
  addLinks,
  holdVersions,
  lockVersions,
  readLinks,
  removeLinks,
  entryOf,
} from '../queries/tagLinks';
import { ownTable, taggedTable } from '../queries/tables';

/** Who tags a document waits; and whether nobody has since the transaction read it. */
export interface HeldDocument {
  readonly documentId: string;
  readonly isFresh: boolean;
}

/**
 * Strapi reads a version, and copies it a while later: what is tagged in between would miss the copy.
 * SQLite has one connection, so there nothing comes in between.
 */
export const copies = ({ strapi }: { strapi: Core.Strapi }) => {
  const dialect = strapi.db.dialect.client;

  /** Has who tags a document wait until the transaction that copies one of its versions ends, or waits for them. */
  const hold = (uid: string, id: number): Promise<HeldDocument | null> =>
    onConnection(strapi, async (db) => {
      const table = taggedTable(strapi, uid);
      const entry = await entryOf(db, table, id);
      if (!entry) return null;
      const documentIds = [entry.documentId];
      if (dialect !== 'mysql') {
        await lockVersions(db, table, documentIds);
        return { documentId: entry.documentId, isFresh: false };
      }
      await holdVersions(db, table, documentIds);
      const placements = ownTable(strapi, PLACEMENT_UID);
      const { areFresh } = await holdPlacements(db, placements, uid, documentIds);
      return { documentId: entry.documentId, isFresh: areFresh };
    });

  return {
    /** @returns null on SQLite, and where the version is gone */
    async hold(uid: string, id: number): Promise<HeldDocument | null> {
      return dialect === 'sqlite' ? null : hold(uid, id);
    },

    /**
     * Gives a version that was just made the tags that its original has by now.
     * @param held what was found when the document was held, where it has been
     */
    async settle(
      uid: string,
      id: number,
      original: 'draft' | 'published',
      held: HeldDocument | undefined
    ): Promise<void> {
      if (dialect === 'sqlite') return;
      if ((held ?? (await hold(uid, id)))?.isFresh) return;
      await onConnection(strapi, async (db) => {
        const table = taggedTable(strapi, uid);
        const entry = await entryOf(db, table, id);
        if (!entry) return;
        const versions = await lockVersions(db, table, [entry.documentId]);
        const source = versions.find(
          (version) =>
            version.id !== id &&
            version.locale === entry.locale &&
            version.published === (original === 'published')
        );
        if (!source) return;
        for (const links of [table.stages, table.segments]) {
          const found = await readLinks(db, links, [id, source.id], { asOf: 'now' });
          const has = [...(found.get(id) ?? [])];
          const wanted = [...(found.get(source.id) ?? [])];
          const pair = (target: number) => ({ row: id, target });
          await removeLinks(db, links, has.filter((one) => !wanted.includes(one)).map(pair));
          await addLinks(db, links, wanted.filter((one) => !has.includes(one)).map(pair));
        }
      });
    },
  };
};
