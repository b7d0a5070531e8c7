import type { Core } from '@strapi/strapi';
import { contentTypes } from '../content-types';
import { keptTables } from '../content-types/keptTables';
import { dropOrder } from '../domain/dropOrder';
import { countRows, countTagged } from '../queries/leftovers';
import type { LinksOf } from '../queries/leftovers';
import { qualified } from '../queries/tables';
import { STORED_KEYS } from './storedKeys';
import { grants } from './grants';
import { webhookEvents } from './webhookEvents';

/** All that the plugin has in the database, whether or not it is switched on. */
export interface Leftovers {
  /** Whether the app runs with the plugin: it then still wants the tables. */
  readonly on: boolean;
  /** Rows by name of the plugin's own content types. */
  readonly rows: readonly { readonly name: string; readonly count: number }[];
  readonly entries: readonly { readonly contentType: string; readonly count: number }[];
  readonly settings: boolean;
  readonly permissions: number;
  /** Webhooks that are sent for the plugin's events. */
  readonly webhooks: number;
  /** In an order in which they can go, with whether a content type still wants the table. */
  readonly tables: readonly { readonly name: string; readonly wanted: boolean }[];
}

interface Table {
  readonly name: string;
  readonly refersTo: readonly string[];
  /** The link to the row of a content type, of a table of tags. */
  readonly tags: (LinksOf & { readonly of: string }) | null;
}

export async function findLeftovers(strapi: Core.Strapi): Promise<Leftovers> {
  const models = [...strapi.db.metadata.values()];
  const on = strapi.db.metadata.has(contentTypes.stage.schema.uid);
  const wanted = new Set(models.map(({ tableName }) => tableName));
  // What an app without the plugin wants is its own, whatever its name.
  const tables = (await readTables(strapi)).filter(({ name }) => on || !wanted.has(name));
  const present = new Set(tables.map(({ name }) => name));

  const rows = [];
  for (const { collectionName, info } of Object.values(contentTypes).map((type) => type.schema)) {
    if (!present.has(collectionName)) continue;
    const count = await countRows(strapi.db.connection, qualified(strapi, collectionName));
    rows.push({ name: count === 1 ? info.singularName : info.pluralName, count });
  }

  const entries = [];
  for (const table of new Set(tables.flatMap(({ tags }) => (tags ? [tags.of] : [])))) {
    const links = tables.flatMap(({ tags }) =>
      tags?.of === table ? [{ ...tags, name: qualified(strapi, tags.name) }] : []
    );
    const count = await countTagged(strapi.db.connection, qualified(strapi, table), links);
    const uid = models.find(({ tableName }) => tableName === table)?.uid;
    if (count > 0) entries.push({ contentType: uid ?? table, count });
  }

  const stored = await Promise.all(
    STORED_KEYS.map((key) => strapi.store({ type: 'plugin', name: 'journey', key }).get({}))
  );
  return {
    on,
    rows,
    entries,
    settings: stored.some((value) => value !== null),
    permissions: await grants(strapi).count(),
    webhooks: await webhookEvents(strapi).count(),
    tables: dropOrder(tables).map(({ name }) => ({ name, wanted: wanted.has(name) })),
  };
}

async function readTables(strapi: Core.Strapi): Promise<Table[]> {
  const inspector = strapi.db.dialect.schemaInspector;
  const existing = new Set(await inspector.getTables());
  const kept = (await keptTables(strapi).ours()).filter(({ name }) => existing.has(name));
  const names = new Set(kept.map(({ name }) => name));
  return Promise.all(
    kept.map(async ({ name, dependsOn = [] }) => {
      const keys = await inspector.getForeignKeys(name);
      const refersTo = keys.map(({ referencedTable }) => referencedTable);
      const content = keys.find(({ referencedTable }) =>
        dependsOn.some((table) => table.name === referencedTable)
      );
      const row = content?.columns[0];
      const isTags = refersTo.some((table) => names.has(table));
      return {
        name,
        refersTo,
        tags: content && row && isTags ? { name, row, of: content.referencedTable } : null,
      };
    })
  );
}
