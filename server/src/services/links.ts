import type { Core } from '@strapi/strapi';
import { SEGMENTS_FIELD } from '../content-types/fields';
import type { TagField } from '../content-types/fields';
import { onConnection } from '../queries/connection';
import { countCombinations, countLinked } from '../queries/links';
import type { Combination } from '../queries/links';
import { taggedTable } from '../queries/tables';
import type { LinkTable, TagTables } from '../queries/tables';
import { service } from './service';

/** A content type's table, and that of its links to stages or to segments. */
export interface Linked {
  readonly table: TagTables;
  readonly links: LinkTable;
}

/** The tags of all content types at once, also of those that don't have the fields at the moment. */
export const links = ({ strapi }: { strapi: Core.Strapi }) => {
  const tables = (field: TagField): Linked[] => {
    const visible = service(strapi, 'fields').list();
    const all: TagTables[] = [
      ...visible.map(({ uid }) => taggedTable(strapi, uid)),
      ...service(strapi, 'hiddenTags').list(),
    ];
    return all.flatMap((table) => {
      const links = field === SEGMENTS_FIELD ? table.segments : table.stages;
      return links ? [{ table, links }] : [];
    });
  };

  return {
    tables,

    /** How many documents carry the stage or segment in any version. */
    usage: (field: TagField, target: number): Promise<number> =>
      onConnection(strapi, async (db) => {
        let entries = 0;
        for (const { table, links } of tables(field)) {
          entries += await countLinked(db, table.name, links, target);
        }
        return entries;
      }),

    /** How many documents carry which of these stages or segments together, in any version. */
    combinations: (field: TagField, targets: readonly number[]): Promise<Combination[]> =>
      onConnection(strapi, async (db) => {
        const sums = new Map<string, Combination>();
        for (const { table, links } of tables(field)) {
          const found = await countCombinations(db, table.name, links, targets);
          for (const { targets: carried, entries } of found) {
            const key = carried.join();
            const before = sums.get(key)?.entries ?? 0;
            sums.set(key, { targets: carried, entries: before + entries });
          }
        }
        return [...sums.values()];
      }),
  };
};
