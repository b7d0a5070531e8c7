import type { Core, UID } from '@strapi/strapi';
import { contentTypes as strapiTypes } from '@strapi/utils';
import { SEGMENTS_FIELD, STAGES_FIELD } from '../content-types/fields';
import { REVIEW_UID, STAGE_UID } from '../content-types/uids';

/** A link table between the rows of a content type and the stages or segments. */
export interface LinkTable {
  readonly name: string;
  /** Column with the id of the tagged row. */
  readonly row: string;
  /** Column with the id of the stage or segment. */
  readonly target: string;
  /** Column with the place among the row's links. */
  readonly order: string;
}

/** Where a content type keeps its rows and tags; null for tags that have no table. */
export interface TagTables {
  readonly uid: string;
  readonly name: string;
  readonly stages: LinkTable | null;
  readonly segments: LinkTable | null;
  readonly draftAndPublish: boolean;
}

/** The same of a content type with the fields. */
export interface TaggedTable extends TagTables {
  readonly stages: LinkTable;
  readonly segments: LinkTable;
  /** The journey of each stage. */
  readonly journeys: Omit<LinkTable, 'order'>;
  readonly localized: boolean;
  /** Name of the table of reviews, of all content types. */
  readonly reviews: string;
}

/** Of each running Strapi: a schema stands still as long as it runs. */
const tables = new WeakMap<Core.Strapi, Map<string, TaggedTable>>();

export function taggedTable(strapi: Core.Strapi, uid: string): TaggedTable {
  const known = tables.get(strapi) ?? new Map<string, TaggedTable>();
  tables.set(strapi, known);
  const table = known.get(uid) ?? findTaggedTable(strapi, uid);
  known.set(uid, table);
  return table;
}

/** Identifiers that are too long are shortened by Strapi, so its metadata alone knows their names. */
function findTaggedTable(strapi: Core.Strapi, uid: string): TaggedTable {
  const contentType = strapi.contentType(uid as UID.ContentType);
  return {
    uid,
    name: qualified(strapi, strapi.db.metadata.get(uid).tableName),
    stages: linkTable(strapi, uid, STAGES_FIELD),
    segments: linkTable(strapi, uid, SEGMENTS_FIELD),
    journeys: linkTable(strapi, STAGE_UID, 'journey'),
    draftAndPublish: strapiTypes.hasDraftAndPublish(contentType),
    localized: isLocalized(strapi, uid),
    reviews: ownTable(strapi, REVIEW_UID).name,
  };
}

export function isLocalized(strapi: Core.Strapi, uid: string): boolean {
  const contentType = strapi.contentType(uid as UID.ContentType);
  return Boolean(
    strapi.plugin('i18n')?.service('content-types').isLocalizedContentType(contentType)
  );
}

function linkTable(strapi: Core.Strapi, uid: string, field: string): LinkTable {
  const attribute = strapi.db.metadata.get(uid).attributes[field];
  if (attribute?.type !== 'relation' || !('joinTable' in attribute) || !attribute.joinTable) {
    throw new Error(`${uid} has no relation "${field}"`);
  }
  const { name, joinColumn, inverseJoinColumn, orderColumnName } = attribute.joinTable as {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    orderColumnName: string;
  };
  return {
    name: qualified(strapi, name),
    row: joinColumn.name,
    target: inverseJoinColumn.name,
    order: orderColumnName,
  };
}

/** A table of the plugin's own. */
export const ownTable = (strapi: Core.Strapi, uid: string): { name: string } => ({
  name: qualified(strapi, strapi.db.metadata.get(uid).tableName),
});

/** PostgreSQL may keep the app's tables in a schema of their own. */
export function qualified(strapi: Core.Strapi, table: string): string {
  const schema = strapi.db.getSchemaName();
  return schema ? `${schema}.${table}` : table;
}
