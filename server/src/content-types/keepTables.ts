import type { Core } from '@strapi/strapi';
import { JOURNEY_FIELDS } from './fields';
import { keptTables } from './keptTables';
import type { KeptTable } from './keptTables';
import {
  CHANGE_UID,
  JOURNEY_UID,
  LOCK_UID,
  MARK_UID,
  PLAN_UID,
  PLACEMENT_UID,
  REJECTION_UID,
  REVIEW_UID,
  RULE_UID,
  SEGMENT_UID,
  SNAPSHOT_UID,
  STAGE_UID,
} from './uids';

/**
 * Has Strapi keep the plugin's tables through a start without the plugin: it would otherwise drop
 * them, and every tag with them.
 * @param onHidden is told which tables of tags are kept although no content type has the fields for them
 */
export function keepTables(
  strapi: Core.Strapi,
  extended: readonly string[],
  onHidden: (tables: readonly KeptTable[]) => Promise<void>
): void {
  strapi.hook('strapi::content-types.afterSync').register(async () => {
    const kept = keptTables(strapi);
    const wanted = new Set([...strapi.db.metadata.values()].map(({ tableName }) => tableName));
    const now = tablesOf(strapi, extended);
    const names = new Set(now.map(({ name }) => name));
    // The tables of a type that is excluded stay, with its tags; those of a deleted type are gone,
    // and one that a type has taken for an attribute of its own is no longer ours.
    const hidden = (await kept.ours()).filter(
      ({ name, dependsOn = [] }) =>
        dependsOn.length > 0 &&
        dependsOn.every((table) => wanted.has(table.name)) &&
        !wanted.has(name) &&
        !names.has(name)
    );
    await kept.replace([...now, ...hidden]);
    await onHidden(hidden);
  });
}

function tablesOf(strapi: Core.Strapi, extended: readonly string[]): KeptTable[] {
  const own = [
    ...[JOURNEY_UID, STAGE_UID, SEGMENT_UID, PLAN_UID, CHANGE_UID, REVIEW_UID, SNAPSHOT_UID],
    ...[RULE_UID, REJECTION_UID],
    ...[PLACEMENT_UID, LOCK_UID, MARK_UID],
  ];
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
