import type { Core, Struct, UID } from '@strapi/strapi';
import { strings } from '@strapi/utils';
import { fieldAttributes, JOURNEY_FIELDS } from './fields';

/** Why a content type doesn't carry the fields. */
export type SkipReason = 'excluded' | 'attribute-taken';

export interface SkippedType {
  readonly uid: string;
  readonly reason: SkipReason;
  /** The attribute in the way, of `attribute-taken`. */
  readonly attribute: string | null;
}

export interface Extension {
  /** Uids of the content types that carry the fields. */
  readonly extended: readonly string[];
  readonly skipped: readonly SkippedType[];
}

/** Gives every `api::` content type the two fields, in memory: the user's schema files stay as they are. */
export function extendContentTypes(strapi: Core.Strapi, exclude: readonly string[]): Extension {
  const extended: string[] = [];
  const skipped: SkippedType[] = [];
  for (const [uid, contentType] of Object.entries(strapi.contentTypes)) {
    if (!uid.startsWith('api::')) continue;
    const attribute = attributeInTheWay(contentType.attributes);
    if (exclude.includes(uid)) {
      skipped.push({ uid, reason: 'excluded', attribute: null });
    } else if (attribute !== null) {
      skipped.push({ uid, reason: 'attribute-taken', attribute });
    } else {
      strapi
        .get('content-types')
        .extend(uid as UID.ContentType, (type: Struct.ContentTypeSchema) => {
          Object.assign(type.attributes, fieldAttributes());
          return type;
        });
      extended.push(uid);
    }
  }
  return { extended, skipped };
}

/** The attribute whose name, column or link table would be one of ours. */
const attributeInTheWay = (attributes: object): string | null =>
  Object.keys(attributes).find(isTaken) ?? null;

/** As Strapi names columns and link tables: `journeyStages` and `JOURNEY_stages` are one. */
const columnName = (attribute: string): string => strings.nameToSlug(attribute, { separator: '_' });

const OWN_COLUMNS = new Set(JOURNEY_FIELDS.map(columnName));
/** By name: content types have many of theirs in common, and a name takes a while. */
const known = new Map<string, boolean>();

function isTaken(attribute: string): boolean {
  const before = known.get(attribute);
  if (before !== undefined) return before;
  const taken = OWN_COLUMNS.has(columnName(attribute));
  known.set(attribute, taken);
  return taken;
}
