import type { Core } from '@strapi/strapi';
import { service } from '../services/service';

/** What a release is to do with one entry. */
const ACTION_UID = 'plugin::content-releases.release-action';

interface Action {
  readonly type?: string;
  readonly contentType?: string;
  readonly entryDocumentId?: string;
  readonly locale?: string | null;
}

interface Event {
  readonly params: {
    readonly data?: Action & { isEntryValid?: boolean | null };
    readonly where?: Action & { readonly id?: number };
  };
}

/**
 * Has a release say beforehand that it can't be published: an entry without the stage that its content
 * type requires counts there as one with an empty required field.
 */
export function blockReleases(strapi: Core.Strapi): void {
  if (!strapi.db.metadata.has(ACTION_UID)) return;

  /** Strapi names the entry in what it writes, in whose validity it changes, or by the action's id. */
  const actionOf = async ({ data, where }: Event['params']): Promise<Action | null> => {
    if (data?.contentType) return data;
    if (where?.contentType) return where;
    return where?.id === undefined ? null : strapi.db.query(ACTION_UID).findOne({ where });
  };

  const lacksStage = async ({ contentType, entryDocumentId, locale }: Action): Promise<boolean> => {
    if (!contentType || !(await service(strapi, 'rules').requiresStage(contentType))) return false;
    const named = entryDocumentId ? [entryDocumentId] : [];
    return (await service(strapi, 'bareDrafts').among(contentType, named, locale)).length > 0;
  };

  const beforeWrite = async ({ params }: Event): Promise<void> => {
    if (!params.data?.isEntryValid) return;
    const action = await actionOf(params);
    if (!action || action.type === 'unpublish') return;
    if (await lacksStage(action)) params.data.isEntryValid = false;
  };

  strapi.db.lifecycles.subscribe({
    models: [ACTION_UID],
    beforeCreate: (event) => beforeWrite(event as unknown as Event),
    beforeUpdate: (event) => beforeWrite(event as unknown as Event),
    beforeUpdateMany: (event) => beforeWrite(event as unknown as Event),
  });
}
