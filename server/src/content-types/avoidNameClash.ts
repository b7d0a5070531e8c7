import type { Core, Struct, UID } from '@strapi/strapi';

const PLUGIN = 'journey';

/**
 * The GraphQL plugin names our stage `JourneyStage`, as it names an app's own type `journey-stage`, and
 * won't start with both. The app keeps the name, ours becomes `JourneyPluginStage`.
 * @returns uids of the types that were renamed
 */
export function avoidNameClash(strapi: Core.Strapi): string[] {
  if (!strapi.plugin('graphql')) return [];
  const types = Object.entries(strapi.contentTypes);
  const taken = new Set(
    types.filter(([uid]) => uid.startsWith('api::')).flatMap(([, type]) => namesOf(type).map(bare))
  );
  const clashes = types.filter(
    ([uid, type]) =>
      uid.startsWith(`plugin::${PLUGIN}.`) &&
      namesOf(type).some((name) => taken.has(bare(`${PLUGIN}${name}`)))
  );
  return clashes.map(([uid]) => {
    strapi.get('content-types').extend(uid as UID.ContentType, (type: Struct.ContentTypeSchema) => {
      // Tables and columns go by other names, which stay.
      type.info.singularName = `plugin-${type.info.singularName}`;
      type.info.pluralName = `plugin-${type.info.pluralName}`;
      return type;
    });
    return uid;
  });
}

const namesOf = ({ info }: Struct.ContentTypeSchema): string[] => [
  info.singularName,
  info.pluralName,
];

/** `journey-stage` and `journeyStage` are one name. */
const bare = (name: string): string => name.replaceAll('-', '').toLowerCase();
