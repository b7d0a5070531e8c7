import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';

/** A table that Strapi leaves alone although no content type wants it any more. */
export interface KeptTable {
  readonly name: string;
  /** It goes when one of these goes: a deleted content type takes its tags along. */
  readonly dependsOn?: readonly { readonly name: string }[];
}

const nameOf = (table: KeptTable | string): string =>
  typeof table === 'string' ? table : table.name;

/**
 * Strapi's list of tables to keep, which is shared with its other features, and beside it a list of
 * which of them are the plugin's: it tells them apart when the content types are gone.
 */
export const keptTables = (strapi: Core.Strapi) => {
  const all = strapi.store({ type: 'core', key: 'persisted_tables' });
  const own = strapi.store({ type: 'plugin', name: 'journey', key: 'kept_tables' });
  const ours = async (): Promise<KeptTable[]> => ((await own.get({})) ?? []) as KeptTable[];

  /** Puts these in the place of what the plugin had on the list; the entries of others stay. */
  const replace = async (tables: readonly KeptTable[]): Promise<void> => {
    const before = await ours();
    const replaced = new Set([...before, ...tables].map(nameOf));
    const listed = ((await all.get({})) ?? []) as (KeptTable | string)[];
    const others = listed.filter((table) => !replaced.has(nameOf(table)));
    const list = [...others, ...tables];
    // Most starts change nothing: two at once, on SQLite, couldn't both write what they have read.
    if (!isDeepStrictEqual(listed, list)) await all.set({ value: list });
    if (!isDeepStrictEqual(before, tables)) await own.set({ value: tables });
  };

  return {
    /** The plugin's tables, as of its last start. */
    ours,

    async replace(tables: readonly KeptTable[]): Promise<void> {
      await strapi.db.transaction(() => replace(tables));
    },

    /** Has Strapi keep none of them any more. */
    async forget(): Promise<void> {
      await strapi.db.transaction(async () => {
        await replace([]);
        await own.delete({});
      });
    },
  };
};
