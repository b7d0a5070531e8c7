import type { Core, UID } from '@strapi/strapi';
import { JOURNEY_FIELDS } from '../content-types/fields';
import { TAG } from '../permissions';
import { service } from '../services/service';

/** Where Strapi keeps the versions of entries that an editor can go back to. */
const VERSION_UID = 'plugin::content-manager.history-version';

interface Ability {
  can(action: string): boolean;
}

interface Version {
  contentType: string;
  /** The row as it was, with its relations as far as they are visible. */
  data?: Record<string, unknown>;
  /** The attributes that the content type had then; what has come since is emptied by a restore. */
  schema?: Record<string, unknown>;
}

/**
 * Has Strapi's history hold the tags of a version, and give them back with it. By itself it skips
 * hidden relations, and a version from before the plugin would take the tags away.
 */
export function keepTagsInHistory(strapi: Core.Strapi): void {
  const carriesFields = ({ contentType }: Version): boolean =>
    service(strapi, 'fields').has(contentType);

  const addTags = async (version: Version): Promise<void> => {
    if (!carriesFields(version) || typeof version.data?.id !== 'number') return;
    const row = await strapi.db.query(version.contentType).findOne({
      where: { id: version.data.id },
      select: ['id'],
      populate: Object.fromEntries(
        JOURNEY_FIELDS.map((field) => [field, { select: ['documentId'] }])
      ),
    });
    for (const field of row ? JOURNEY_FIELDS : []) {
      version.data[field] = row[field].map(({ documentId }: { documentId: string }) => ({
        documentId,
      }));
    }
  };

  /** As if the fields had been there then: without a value in the version, they are left as they are. */
  const addAttributes = (version: Version | null): void => {
    if (!version?.schema || !carriesFields(version)) return;
    const { attributes } = strapi.contentType(version.contentType as UID.ContentType);
    for (const field of JOURNEY_FIELDS) version.schema[field] ??= attributes[field];
  };

  /** One version is read to be restored: who may not tag gets it back without its tags. */
  const onRestore = (version: Version | null): void => {
    addAttributes(version);
    const ability = strapi.requestContext.get()?.state.userAbility as Ability | undefined;
    if (!version?.data || !ability || ability.can(TAG) || !carriesFields(version)) return;
    for (const field of JOURNEY_FIELDS) delete version.data[field];
  };

  strapi.db.lifecycles.subscribe({
    models: [VERSION_UID],
    beforeCreate: ({ params }) => addTags(params.data as Version),
    afterFindOne: (event) => onRestore(resultOf(event) as Version | null),
    afterFindMany: (event) => (resultOf(event) as Version[]).forEach(addAttributes),
  });
}

const resultOf = (event: object): unknown => (event as { result: unknown }).result;
