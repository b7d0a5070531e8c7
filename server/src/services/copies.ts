import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { JOURNEY_FIELDS, SEGMENTS_FIELD, STAGES_FIELD } from '../content-types/fields';
import type { TagField } from '../content-types/fields';
import { PLACEMENT_UID, SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import { onConnection } from '../queries/connection';
import { holdPlacements } from '../queries/placements';
import { lockVersions, holdVersions, readLinks, readTagRows } from '../queries/tagLinks';
import type { TagRow } from '../queries/tagLinks';
import { ownTable, taggedTable } from '../queries/tables';
import type { TaggedTable } from '../queries/tables';

/** A version that is about to be copied, as the transaction sees it. */
export interface Original {
  readonly id: number;
  readonly locale?: string | null;
  readonly publishedAt?: unknown;
}

/** The fields' values, as Strapi reads them where it copies a version. */
type Values = Record<TagField, TagRow['tag'][]>;

/** Versions of a document that Strapi is about to copy. */
export const copies = ({ strapi }: { strapi: Core.Strapi }) => {
  const dialect = strapi.db.dialect.client;

  /** Those that are there now in place of what the transaction saw first. */
  const replaced = async (
    db: Knex,
    table: TaggedTable,
    documentId: string,
    originals: readonly Original[]
  ): Promise<Map<number, number>> => {
    const versions = await lockVersions(db, table, [documentId]);
    return new Map(
      originals.flatMap((original) => {
        const isPublished = table.draftAndPublish && Boolean(original.publishedAt);
        const now = versions.find(
          ({ locale, published }) =>
            locale === (original.locale || null) && published === isPublished
        );
        return now ? [[original.id, now.id]] : [];
      })
    );
  };

  const tagsNow = async (
    db: Knex,
    table: TaggedTable,
    versions: readonly number[]
  ): Promise<TagRow[]> => {
    const tagsIn = async (field: TagField, links: TaggedTable['stages'], target: string) => {
      const found = await readLinks(db, links, versions, { asOf: 'now' });
      const ids = [...new Set([...found.values()].flatMap((carried) => [...carried]))];
      const tags: TagRow['tag'][] = await strapi.db
        .query(target)
        .findMany({ select: ['id', 'documentId', 'locale'], where: { id: { $in: ids } } });
      return [...found].flatMap(([row, carried]) =>
        tags.filter(({ id }) => carried.has(id)).map((tag) => ({ row, field, tag }))
      );
    };
    return [
      ...(await tagsIn(STAGES_FIELD, table.stages, STAGE_UID)),
      ...(await tagsIn(SEGMENTS_FIELD, table.segments, SEGMENT_UID)),
    ];
  };

  return {
    /**
     * Has who tags a document wait until the caller's transaction ends, or waits for them.
     * @returns whether the transaction sees the document as it is then
     */
    async hold(uid: string, documentId: string): Promise<boolean> {
      // With one connection, nobody comes in between.
      if (dialect === 'sqlite') return true;
      return onConnection(strapi, async (db) => {
        const hasAll = await holdVersions(db, taggedTable(strapi, uid), documentId);
        if (dialect !== 'mysql') return hasAll;
        const placements = ownTable(strapi, PLACEMENT_UID);
        const { areFresh } = await holdPlacements(db, placements, uid, [documentId]);
        return hasAll && areFresh;
      });
    },

    /** What the originals are tagged with by now. Of one that has gone it is what the transaction sees. */
    tagsOf: (
      uid: string,
      documentId: string,
      originals: readonly Original[],
      { isFresh }: { readonly isFresh: boolean }
    ): Promise<Map<number, Values>> =>
      onConnection(strapi, async (db) => {
        const table = taggedTable(strapi, uid);
        const now = isFresh ? null : await replaced(db, table, documentId, originals);
        const unchanged = originals.map(({ id }) => id).filter((id) => !now?.has(id));
        const rows = unchanged.length > 0 ? await readTagRows(db, table, unchanged) : [];
        if (now) rows.push(...(await tagsNow(db, table, [...now.values()])));
        return new Map(
          originals.map(({ id }) => {
            const own = rows.filter(({ row }) => row === (now?.get(id) ?? id));
            const values = JOURNEY_FIELDS.map((field) => [
              field,
              own.filter((one) => one.field === field).map(({ tag }) => tag),
            ]);
            return [id, Object.fromEntries(values) as Values];
          })
        );
      }),
  };
};
