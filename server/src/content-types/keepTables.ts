import type { Core } from '@strapi/strapi';
import { JOURNEY_FIELDS } from './fields';
import { CHANGE_UID, JOURNEY_UID, LOCK_UID, PLACEMENT_UID, SEGMENT_UID, STAGE_UID } from './uids';

/** A table that Strapi leaves alone although no content type wants it any more. */
interface KeptTable {
  readonly name: string;
  /** It goes when one of these goes: a deleted content type takes its tags along. */
  readonly dependsOn?: readonly { readonly name: string }[];
}

/**
 * Has Strapi keep the plugin's tables through a start without the plugin: it would otherwise drop
 * them, and every tag with them. The list is Strapi's own, shared with its other features.
 */
export function keepTables(strapi: Core.Strapi, extended: readonly string[]): void {
  strapi.hook('strapi::content-types.afterSync').register(async () => {
    const store = strapi.store({ type: 'core' });
    const kept = ((await store.get({ key: 'persisted_tables' })) ?? []) as (KeptTable | string)[];
    const ours = tablesOf(strapi, extended);
    const names = new Set(ours.map(({ name }) => name));
    const others = kept.filter(
      (table) => !names.has(typeof table === 'string' ? table : table.name)
    );
    await store.set({ key: 'persisted_tables', value: [...others, ...ours] });
  });
}

function tablesOf(strapi: Core.Strapi, extended: readonly string[]): KeptTable[] {
  const own = [JOURNEY_UID, STAGE_UID, SEGMENT_UID, CHANGE_UID, PLACEMENT_UID, LOCK_UID];
  return [
    ...own.map((uid) => ({ name: strapi.db.metadata.get(uid).tableName })),
    ...linkTables(strapi, STAGE_UID, ['journey']).map((name) => ({ name })),
    ...extended.flatMap((uid) => {
      const dependsOn = [{ name: strapi.db.metadata.get(uid).tableName }];
      return linkTables(strapi, uid, JOURNEY_FIELDS).map((name) => ({ name, dependsOn }));
    }),
  ];
}

/** Names of the relations' link tables, from the metadata: long ones are shortened. */
function linkTables(strapi: Core.Strapi, uid: string, relations: readonly string[]): string[] {
  const { attributes } = strapi.db.metadata.get(uid);
  return relations.flatMap((relation) => {
    const attribute = attributes[relation];
    return attribute && 'joinTable' in attribute && attribute.joinTable
      ? [attribute.joinTable.name]
      : [];
  });
}
