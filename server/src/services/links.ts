import type { Core } from '@strapi/strapi';
import { SEGMENTS_FIELD } from '../content-types/fields';
import type { JOURNEY_FIELDS } from '../content-types/fields';
import { onConnection } from '../queries/connection';
import { countLinked, moveLinks } from '../queries/links';
import { taggedTable } from '../queries/tables';
import type { LinkTable, TaggedTable } from '../queries/tables';
import { service } from './service';

type Field = (typeof JOURNEY_FIELDS)[number];

/** The tags of all content types at once. */
export const links = ({ strapi }: { strapi: Core.Strapi }) => {
  const tables = (): TaggedTable[] =>
    service(strapi, 'fields')
      .list()
      .map(({ uid }) => taggedTable(strapi, uid));
  const linksOf = (table: TaggedTable, field: Field): LinkTable =>
    field === SEGMENTS_FIELD ? table.segments : table.stages;

  return {
    /** How many documents carry the stage or segment in any version. */
    usage: (field: Field, target: number): Promise<number> =>
      onConnection(strapi, async (db) => {
        let entries = 0;
        for (const table of tables()) {
          entries += await countLinked(db, table.name, linksOf(table, field), target);
        }
        return entries;
      }),

    /** Gives every tag of one stage or segment to another. */
    move: (field: Field, from: number, to: number): Promise<void> =>
      onConnection(strapi, async (db) => {
        for (const table of tables()) await moveLinks(db, linksOf(table, field), from, to);
      }),
  };
};
