import type { Core } from '@strapi/strapi';
import { contentTypes } from '../content-types';
import { keptTables } from '../content-types/keptTables';
import { dropTable, emptyTable } from '../queries/leftovers';
import { qualified } from '../queries/tables';
import { grants } from './grants';
import { findLeftovers } from './leftovers';
import type { Leftovers } from './leftovers';
import { sayLeftovers } from './sayLeftovers';
import { STORED_KEYS } from './storedKeys';
import { webhookEvents } from './webhookEvents';

const NOTHING = 'The plugin has nothing in this database.';
const LATER =
  'The tables are empty and go with the first start without the plugin: switch it off, or uninstall it.';

const list = (lines: readonly string[]): string => lines.map((line) => `  - ${line}`).join('\n');

/**
 * Deletes all that the plugin has in the database of a loaded app, after asking.
 * @param confirm is shown what goes, and says whether to go on
 * @returns what was done, in words
 */
export async function purge(
  strapi: Core.Strapi,
  confirm: (plan: string) => Promise<boolean>
): Promise<string> {
  const found = await findLeftovers(strapi);
  const lines = sayLeftovers(found);
  // With the plugin on there are always tables, empty ones after a purge.
  if (lines.length === 0) return found.on ? `${NOTHING} ${LATER}` : NOTHING;
  const plan = `This deletes for good:\n${list(lines)}\nYour content stays as it is.`;
  if (!(await confirm(plan))) return 'Nothing was deleted.';
  await deleteLeftovers(strapi, found);
  return [`Deleted:\n${list(lines)}`, ...(found.on ? [LATER] : [])].join('\n');
}

/** One transaction; where the database can't roll back a dropped table, run again it finishes. */
async function deleteLeftovers(strapi: Core.Strapi, { tables }: Leftovers): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await grants(strapi).remove();
    await webhookEvents(strapi).remove();
    for (const key of STORED_KEYS) {
      await strapi.store({ type: 'plugin', name: 'journey', key }).delete({});
    }
    const layout = strapi.store({ type: 'plugin', name: 'content_manager' });
    for (const { schema } of Object.values(contentTypes)) {
      await layout.delete({ key: `configuration_content_types::${schema.uid}` });
    }
    for (const { name, wanted } of tables) {
      if (wanted) await emptyTable(trx, qualified(strapi, name));
      else await dropTable(strapi.db.getSchemaConnection(trx), name);
    }
    await keptTables(strapi).forget();
  });
}
