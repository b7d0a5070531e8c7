import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { PLACEMENT_UID } from '../content-types/uids';
import type { TagIds } from '../domain/placement';
import { onConnection } from '../queries/connection';
import { holdPlacements } from '../queries/placements';
import { holdVersions, lockVersions, readLinks, readTags } from '../queries/tagLinks';
import { ownTable, taggedTable } from '../queries/tables';
import type { TaggedTable } from '../queries/tables';
import { service } from './service';

/** A version that is about to be copied, as the transaction sees it. */
export interface Original {
  readonly id: number;
  readonly documentId?: string;
  readonly locale?: string | null;
  readonly publishedAt?: unknown;
}

/** Versions of a document that Strapi is about to copy. */
export const copies = ({ strapi }: { strapi: Core.Strapi }) => {
  const dialect = strapi.db.dialect.client;

  /** Tags of the versions that are there now in place of these; of those alone that there are. */
  const tagsNow = async (
    db: Knex,
    table: TaggedTable,
    documentId: string,
    originals: readonly Original[]
  ): Promise<Map<number, TagIds>> => {
    const versions = await lockVersions(db, table, [documentId]);
    const ids = versions.map(({ id }) => id);
    const stages = await readLinks(db, table.stages, ids, { asOf: 'now' });
    const segments = await readLinks(db, table.segments, ids, { asOf: 'now' });
    return new Map(
      originals.flatMap((original) => {
        const isPublished = table.draftAndPublish && Boolean(original.publishedAt);
        const now = versions.find(
          ({ locale, published }) =>
            locale === (original.locale || null) && published === isPublished
        );
        const tags = now && { stages: stages.get(now.id), segments: segments.get(now.id) };
        return tags?.stages && tags.segments ? [[original.id, tags as TagIds]] : [];
      })
    );
  };

  return {
    /** What a version is tagged with, as the caller sees it. */
    tagsOfVersion: (uid: string, id: number): Promise<TagIds> =>
      onConnection(strapi, async (db) => {
        const found = await readTags(db, taggedTable(strapi, uid), [id]);
        return found.get(id) ?? { stages: new Set(), segments: new Set() };
      }),

    /**
     * Has who tags a document wait until the caller's transaction ends, or waits for them.
     * @returns whether the transaction sees the document as it is then
     */
    async hold(uid: string, documentId: string): Promise<boolean> {
      // With one connection, nobody comes in between.
      if (dialect === 'sqlite') return true;
      if (dialect === 'mysql') await service(strapi, 'locks').holdDocument(uid, documentId);
      return onConnection(strapi, async (db) => {
        const hasAll = await holdVersions(db, taggedTable(strapi, uid), documentId);
        if (dialect !== 'mysql') return hasAll;
        const placements = ownTable(strapi, PLACEMENT_UID);
        const { areFresh } = await holdPlacements(db, placements, uid, [documentId]);
        return hasAll && areFresh;
      });
    },

    /**
     * What the originals are tagged with by now, by id. Of one that has gone without another in its
     * place it is what the transaction sees.
     */
    tagsOf: (
      uid: string,
      documentId: string,
      originals: readonly Original[],
      { isFresh }: { readonly isFresh: boolean }
    ): Promise<Map<number, TagIds>> =>
      onConnection(strapi, async (db) => {
        const table = taggedTable(strapi, uid);
        const ids = originals.map(({ id }) => id);
        const seen = ids.length > 0 ? await readTags(db, table, ids) : new Map<number, TagIds>();
        return isFresh
          ? seen
          : new Map([...seen, ...(await tagsNow(db, table, documentId, originals))]);
      }),
  };
};
