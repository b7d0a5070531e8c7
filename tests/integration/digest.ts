import { createHash } from 'node:crypto';
import type { TestApp } from './app';

/**
 * A fingerprint of everything that the plugin keeps: journeys, stages, segments and whatever else is
 * a type of its own, its settings, and the tags of every content type.
 */
export async function digest({ strapi }: TestApp): Promise<string> {
  const tables: Record<string, unknown> = {};
  for (const name of tableNames(strapi)) {
    const rows = (await strapi.db.connection(name).select('*')) as object[];
    tables[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  tables.settings = await strapi.db
    .connection('strapi_core_store_settings')
    .where('key', 'like', 'plugin_journey%');
  return createHash('sha256').update(JSON.stringify(tables)).digest('hex');
}

function tableNames(strapi: TestApp['strapi']): string[] {
  const names = Object.keys(strapi.contentTypes).flatMap((uid) => {
    const { tableName, attributes } = strapi.db.metadata.get(uid);
    const ours = uid.startsWith('plugin::journey.');
    const links = Object.entries(attributes).flatMap(([name, attribute]) =>
      (ours || /^journey(Stages|Segments)$/.test(name)) &&
      'joinTable' in attribute &&
      attribute.joinTable
        ? [attribute.joinTable.name]
        : []
    );
    return ours ? [tableName, ...links] : links;
  });
  return [...new Set(names)].sort();
}
