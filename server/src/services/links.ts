import type { Core } from '@strapi/strapi';
import { SEGMENTS_FIELD } from '../content-types/fields';
import type { JOURNEY_FIELDS } from '../content-types/fields';
import { onConnection } from '../queries/connection';
import { countCombinations, countLinked } from '../queries/links';
import type { Combination } from '../queries/links';
import { taggedTable } from '../queries/tables';
import type { LinkTable, TaggedTable } from '../queries/tables';
import { service } from './service';

export type TagField = (typeof JOURNEY_FIELDS)[number];

export const linksOf = (table: TaggedTable, field: TagField): LinkTable =>
  field === SEGMENTS_FIELD ? table.segments : table.stages;

/** The tags of all content types at once. */
export const links = ({ strapi }: { strapi: Core.Strapi }) => {
  const tables = (): TaggedTable[] =>
    service(strapi, 'fields')
      .list()
      .map(({ uid }) => taggedTable(strapi, uid));

  return {
    /** How many documents carry the stage or segment in any version. */
    usage: (field: TagField, target: number): Promise<number> =>
      onConnection(strapi, async (db) => {
        let entries = 0;
        for (const table of tables()) {
          entries += await countLinked(db, table.name, linksOf(table, field), target);
        }
        return entries;
      }),

    /** How many documents carry which of these stages or segments together, in any version. */
    combinations: (field: TagField, targets: readonly number[]): Promise<Combination[]> =>
      onConnection(strapi, async (db) => {
        const sums = new Map<string, Combination>();
        for (const table of tables()) {
          const found = await countCombinations(db, table.name, linksOf(table, field), targets);
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
