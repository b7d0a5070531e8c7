import { taggedTable } from '../../server/src/queries/tables';
import type { TestApp } from './app';
import { uidOf } from './helpers';

/** What a content type's two link tables hold, counted row by row. */
export async function linkRows({ strapi }: TestApp, type: string) {
  const db = strapi.db.connection;
  const { name, stages, segments } = taggedTable(strapi, uidOf(type));
  const ids = new Set(await db.from(name).pluck('id'));
  const links: string[] = [];
  let orphans = 0;
  for (const table of [stages, segments]) {
    for (const link of await db.from(table.name).select(table.row, table.target)) {
      links.push([table.name, link[table.row], link[table.target]].join(':'));
      if (!ids.has(link[table.row])) orphans += 1;
    }
  }
  return { links: links.length, duplicates: links.length - new Set(links).size, orphans };
}
