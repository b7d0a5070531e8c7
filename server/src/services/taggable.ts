import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { onConnection } from '../queries/connection';
import type { EntriesRequest } from '../queries/placed';
import { taggableAmong, taggableVersions } from '../queries/taggable';
import type { Rights } from '../queries/taggable';
import { taggedTable } from '../queries/tables';
import type { EntriesOptions } from './entries';
import type { Scope } from './scope';

export interface Taggable {
  /** Without content types of which the caller may tag nothing. */
  readonly scope: Scope;
  /** Of the others the versions that the caller may tag, where that isn't all. */
  readonly among: NonNullable<EntriesRequest['among']>;
}

/** What a caller may read and tag. */
export const taggable = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Null where there is nothing of the content type to tag. */
  const rightsTo = async (
    uid: string,
    { filtersFor, mayTag }: EntriesOptions
  ): Promise<Rights | null> => {
    const update = mayTag ? await mayTag(uid) : {};
    return update && { read: (await filtersFor?.(uid)) ?? {}, update };
  };

  return {
    /** A scope narrowed down to it. */
    async within(scope: Scope, options: EntriesOptions): Promise<Taggable> {
      const rights = new Map<string, Rights>();
      for (const { uid } of scope.contentTypes) {
        const own = await rightsTo(uid, options);
        if (own) rights.set(uid, own);
      }
      const contentTypes = scope.contentTypes.filter(({ uid }) => rights.has(uid));
      const among = await onConnection(strapi, async (db) => {
        const lists = [...rights].map(([uid, own]) => {
          const table = taggedTable(strapi, uid);
          return [uid, taggableVersions(strapi, db, table, own)] as const;
        });
        return new Map(lists);
      });
      return { scope: { ...scope, contentTypes }, among };
    },

    /** Of a scope's content types the versions that the caller may read, where that isn't all. */
    readable: (scope: Scope, { filtersFor }: EntriesOptions): Promise<Taggable['among']> =>
      onConnection(strapi, async (db) => {
        const among = new Map<string, Knex.QueryBuilder[]>();
        for (const { uid } of scope.contentTypes) {
          const rights = { read: (await filtersFor?.(uid)) ?? {}, update: {} };
          among.set(uid, taggableVersions(strapi, db, taggedTable(strapi, uid), rights));
        }
        return among;
      }),

    /** Those of these versions of a content type. */
    async among(
      uid: string,
      ids: readonly number[],
      options: EntriesOptions
    ): Promise<ReadonlySet<number>> {
      const rights = await rightsTo(uid, options);
      if (!rights) return new Set();
      const table = taggedTable(strapi, uid);
      const found = await onConnection(strapi, (db) =>
        taggableAmong(strapi, db, table, { ids, ...rights })
      );
      return new Set(found);
    },
  };
};
