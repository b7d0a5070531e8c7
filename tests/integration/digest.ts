import { createHash } from 'node:crypto';
import { CHANGE_UID } from '../../server/src/content-types/uids';
import type { TestApp } from './app';

/**
 * A fingerprint of everything that the plugin keeps: journeys, stages, segments and whatever else is
 * a type of its own, its settings, and the tags of every content type.
 */
export const digest = (app: TestApp): Promise<string> => digestOf(app, [...own(app), ...tags(app)]);

/** The same without the tags and their history: much less to read, and a write of tags leaves it alone. */
export const ownDigest = (app: TestApp): Promise<string> =>
  digestOf(
    app,
    own(app).filter((table) => table !== app.strapi.db.metadata.get(CHANGE_UID).tableName)
  );

async function digestOf({ strapi }: TestApp, names: readonly string[]): Promise<string> {
  const tables: Record<string, unknown> = {};
  for (const name of names) {
    const rows = (await strapi.db.connection(name).select('*')) as object[];
    tables[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  tables.settings = await strapi.db
    .connection('strapi_core_store_settings')
    .where('key', 'like', 'plugin_journey%');
  return createHash('sha256').update(JSON.stringify(tables)).digest('hex');
}

const isOwn = (uid: string): boolean => uid.startsWith('plugin::journey.');

const own = ({ strapi }: TestApp): string[] =>
  Object.keys(strapi.contentTypes)
    .filter(isOwn)
    .flatMap((uid) => [strapi.db.metadata.get(uid).tableName, ...links(strapi, uid, /./)]);

const tags = ({ strapi }: TestApp): string[] =>
  Object.keys(strapi.contentTypes)
    .filter((uid) => !isOwn(uid))
    .flatMap((uid) => links(strapi, uid, /^journey(Stages|Segments)$/));

const links = (strapi: TestApp['strapi'], uid: string, relations: RegExp): string[] =>
  Object.entries(strapi.db.metadata.get(uid).attributes).flatMap(([name, attribute]) =>
    relations.test(name) && 'joinTable' in attribute && attribute.joinTable
      ? [attribute.joinTable.name]
      : []
  );
