import type { Core } from '@strapi/strapi';
import { onConnection } from '../queries/connection';
import { addLinks, entryOf, lockVersions, readLinks, removeLinks } from '../queries/tagLinks';
import { taggedTable } from '../queries/tables';

/**
 * Strapi reads a version, and copies it a while later: what is tagged in between would miss the copy.
 * SQLite has one connection, so there nothing comes in between.
 */
export const copies = ({ strapi }: { strapi: Core.Strapi }) => {
  const isCrowded = (): boolean => strapi.db.dialect.client !== 'sqlite';

  return {
    /** Has who tags a document wait until the transaction that copies one of its versions ends, or waits for them. */
    async lock(uid: string, id: number): Promise<void> {
      if (!isCrowded()) return;
      await onConnection(strapi, async (db) => {
        const table = taggedTable(strapi, uid);
        const entry = await entryOf(db, table, id);
        if (entry) await lockVersions(db, table, { documentIds: [entry.documentId] });
      });
    },

    /** The same for a version that was just made, where the document has others. */
    async hold(uid: string, documentId: string): Promise<void> {
      if (!isCrowded()) return;
      await onConnection(strapi, async (db) => {
        await lockVersions(db, taggedTable(strapi, uid), { documentIds: [documentId] });
      });
    },

    /** Gives a version that was just made the tags that its original has by now. */
    async settle(uid: string, id: number, original: 'draft' | 'published'): Promise<void> {
      if (!isCrowded()) return;
      await onConnection(strapi, async (db) => {
        const table = taggedTable(strapi, uid);
        const entry = await entryOf(db, table, id);
        if (!entry) return;
        const versions = await lockVersions(db, table, { documentIds: [entry.documentId] });
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
