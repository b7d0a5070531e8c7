import type { Core } from '@strapi/strapi';
import { qualified } from './tables';
import type { LinkTable } from './tables';

export interface HiddenLinks extends LinkTable {
  /** Name of the table that it links to. */
  readonly to: string;
}

/**
 * What a link table is like that no content type wants at the moment: Strapi's metadata doesn't know it,
 * the database does.
 * @param of name of the table whose rows are linked
 * @param targets names of tables that they may be linked to
 * @returns null where the table isn't one of such links
 */
export async function readHiddenLinks(
  strapi: Core.Strapi,
  name: string,
  of: string,
  targets: readonly string[]
): Promise<HiddenLinks | null> {
  const keys = await strapi.db.dialect.schemaInspector.getForeignKeys(name);
  const row = keys.find(({ referencedTable }) => referencedTable === of)?.columns[0];
  const target = keys.find(({ referencedTable }) => targets.includes(referencedTable));
  const column = target?.columns[0];
  if (!row || !target || !column) return null;
  const columns = Object.keys(await strapi.db.getConnection(name).columnInfo());
  const [order, ...others] = columns.filter((one) => !['id', row, column].includes(one));
  if (!order || others.length > 0) return null;
  return {
    name: qualified(strapi, name),
    row,
    target: column,
    order,
    to: target.referencedTable,
  };
}
