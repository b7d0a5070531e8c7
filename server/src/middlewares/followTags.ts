import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import type { ChangeAction } from '../domain/change';
import type { Placement, TagIds } from '../domain/placement';
import { service } from '../services/service';
import { writesTags } from './guardTagging';

/** What the document service is asked to do, while it does it. */
interface Operation {
  readonly action: string;
  /** Tags of the drafts that are being discarded, by locale. */
  readonly discarded: Map<string | null, TagIds>;
}

interface Event {
  readonly model: { readonly uid: string };
  readonly params: { readonly data?: object; readonly where?: object };
  readonly result: { readonly id?: number } | null;
}

const UNTAGGED: TagIds = { stages: new Set(), segments: new Set() };

/**
 * Keeps the placements and the history of tags up to date, within the transaction that writes the
 * entry. What is written past Strapi's lifecycles is seen at the next start only.
 */
export function followTags(strapi: Core.Strapi): void {
  const operations = new AsyncLocalStorage<Operation>();
  const placements = () => service(strapi, 'placements');

  strapi.documents.use(({ action }, next) =>
    operations.run({ action, discarded: new Map() }, next)
  );

  /** Writes a change down, unless it only copied an editor's tags to the published version. */
  const record = async (
    uid: string,
    before: TagIds,
    after: Placement | undefined,
    action: ChangeAction
  ): Promise<void> => {
    if (!after || (after.published && service(strapi, 'fields').hasDrafts(uid))) return;
    const { documentId, locale } = after;
    const change = { contentType: uid, documentId, locale, before, after };
    await service(strapi, 'changes').record([change], { action });
  };

  const onCreate = async ({ model: { uid }, params, result }: Event): Promise<void> => {
    const id = result?.id;
    if (id === undefined) return placements().fill(uid);
    const original = originalOf(uid, params.data);
    if (original) await service(strapi, 'copies').settle(uid, id, original);
    await placements().add(uid, [id]);
    const { action, discarded } = operations.getStore() ?? { action: 'create', discarded: null };
    if (action === 'publish' || (action !== 'discardDraft' && !writesTags(params.data))) return;
    const after = (await placements().read(uid, [id])).get(id);
    const before = discarded?.get(after?.locale ?? null) ?? UNTAGGED;
    await record(uid, before, after, CREATED_BY[action] ?? 'create');
  };

  /** Which version of the entry a new one is a copy of, where it is one. */
  const originalOf = (uid: string, data: { publishedAt?: unknown } = {}) => {
    const action = operations.getStore()?.action;
    if (!action || !service(strapi, 'fields').hasDrafts(uid)) return null;
    if (data.publishedAt) return 'draft';
    return action === 'discardDraft' ? 'published' : null;
  };

  const onUpdate = async ({ model: { uid }, params, result }: Event): Promise<void> => {
    const id = result?.id;
    if (id === undefined || !writesTags(params.data)) return;
    const before = (await placements().read(uid, [id])).get(id);
    await placements().write(uid, [id]);
    const after = (await placements().read(uid, [id])).get(id);
    await record(uid, before ?? UNTAGGED, after, 'update');
  };

  const onDelete = async ({ model: { uid }, result }: Event): Promise<void> => {
    const id = result?.id;
    if (id === undefined) return;
    const operation = operations.getStore();
    if (operation?.action === 'discardDraft') {
      const draft = (await placements().read(uid, [id])).get(id);
      if (draft) operation.discarded.set(draft.locale, draft);
    }
    await placements().forget(uid, [id]);
  };

  strapi.db.lifecycles.subscribe({
    models: service(strapi, 'fields')
      .list()
      .map(({ uid }) => uid),
    afterCreate: (event) => onCreate(event as unknown as Event),
    afterUpdate: (event) => onUpdate(event as unknown as Event),
    async beforeDelete({ model: { uid }, params }) {
      const { id } = (params.where ?? {}) as { id?: unknown };
      if (typeof id === 'number' && operations.getStore()) {
        await service(strapi, 'copies').lock(uid, id);
      }
    },
    afterDelete: (event) => onDelete(event as unknown as Event),
    afterCreateMany({ model, result }) {
      // MySQL and MariaDB tell the first id of many alone.
      const { ids, count } = result as { ids: number[]; count: number };
      return ids.length === count ? placements().add(model.uid, ids) : placements().fill(model.uid);
    },
    afterDeleteMany: ({ model }) => placements().forgetGone(model.uid),
  });

  const forgetTarget = async ({ model: { uid }, params: { where } }: Event): Promise<void> => {
    const rows: { id: number }[] = await strapi.db.query(uid).findMany({ select: ['id'], where });
    const ids = rows.map(({ id }) => id);
    await placements().forgetTagged(uid === STAGE_UID ? { stageIds: ids } : { segmentIds: ids });
  };
  // With a stage its links go: those who carried it stand elsewhere then.
  strapi.db.lifecycles.subscribe({
    models: [STAGE_UID, SEGMENT_UID],
    beforeDelete: (event) => forgetTarget(event as unknown as Event),
    afterDelete: () => placements().fill(),
    beforeDeleteMany: (event) => forgetTarget(event as unknown as Event),
    afterDeleteMany: () => placements().fill(),
  });
}

const CREATED_BY: Readonly<Record<string, ChangeAction>> = {
  clone: 'clone',
  discardDraft: 'discard',
};
