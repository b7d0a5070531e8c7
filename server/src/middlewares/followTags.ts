import type { Core } from '@strapi/strapi';
import type { ChangeAction } from '../domain/change';
import type { Placement, TagIds } from '../domain/placement';
import { operationOn, operations } from '../services/operation';
import { service } from '../services/service';
import { askForId } from './askForId';
import { writesTags } from './guardTagging';

interface Row {
  readonly id?: number;
  readonly documentId?: string;
  readonly publishedAt?: unknown;
}

interface Event {
  readonly model: { readonly uid: string };
  readonly params: {
    readonly data?: { readonly documentId?: string };
    readonly where?: object;
  };
  readonly result: Row | null;
  readonly state: {
    before?: TagIds;
    /** Documents that the rows were of. */
    left?: string[];
  };
}

const UNTAGGED: TagIds = { stages: new Set(), segments: new Set() };

/** Columns of a version that say, besides its tags, where it stands. */
const PLACING = ['publishedAt', 'locale', 'documentId'];

/**
 * Keeps the placements and the history of tags up to date, within the transaction that writes the
 * entry. What is written past Strapi's lifecycles is seen at the next start only.
 */
export function followTags(strapi: Core.Strapi): void {
  const placements = () => service(strapi, 'placements');

  /** Which document a row is of; a caller may have asked for other columns alone. */
  const documentOf = async (uid: string, { id, documentId }: Row): Promise<string | undefined> =>
    documentId ?? (id === undefined ? [] : await placements().documentsOf(uid, [id]))[0];

  /** Where one version of a document stood when it was last written. */
  const readOne = async (uid: string, documentId: string, id: number) =>
    (await placements().read(uid, [documentId])).get(id);

  /** Writes a change down: of what has drafts that of the draft, which publications copy. */
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
    const { id } = result ?? {};
    const documentId = result ? await documentOf(uid, result) : undefined;
    if (id === undefined || documentId === undefined) return placements().catchUp(uid, 'came');
    const { data } = params;
    const operation = operationOn(uid, documentId);
    const isTagged = writesTags(data);
    // Without a documentId of the caller's, it is a new document.
    const written =
      data?.documentId === undefined
        ? await placements().add(uid, { documentId, id, isTagged })
        : await placements().write(uid, [documentId]);
    const after = written.get(id);
    const action = operation?.action ?? madeBy(uid);
    if (action === 'publish' || (action !== 'discardDraft' && !isTagged)) return;
    const before = operation?.discarded.get(after?.locale ?? null) ?? UNTAGGED;
    await record(uid, before, after, CREATED_BY[action] ?? 'create');
  };

  /** What a new document comes from: an operation that makes one, or code of the app within another. */
  const madeBy = (uid: string): string => {
    const operation = operations.getStore();
    const makes = operation?.uid === uid && ['create', 'clone'].includes(operation.action);
    return makes ? operation.action : 'create';
  };

  const onUpdate = async ({ model: { uid }, params, result, state }: Event): Promise<void> => {
    const { id, publishedAt } = result ?? {};
    const documentId = result ? await documentOf(uid, result) : undefined;
    if (id === undefined || documentId === undefined) return placements().catchUp(uid, 'changed');
    if (!writesTags(params.data)) {
      const isDraft = service(strapi, 'fields').hasDrafts(uid) && publishedAt === null;
      if (isDraft && !writesPlace(params.data)) {
        return placements().keepSince(uid, { documentId, id });
      }
      await placements().write(uid, [documentId, ...(state.left ?? [])]);
      return;
    }
    const before = state.before ?? (await readOne(uid, documentId, id)) ?? UNTAGGED;
    const written = await placements().write(uid, [documentId, ...(state.left ?? [])]);
    await record(uid, before, written.get(id), 'update');
  };

  const ofRows = async (uid: string, { data, where }: Event['params']): Promise<string[]> => {
    const rows: Row[] = await strapi.db.query(uid).findMany({ select: ['documentId'], where });
    const documents = new Set(rows.flatMap(({ documentId = [] }) => documentId));
    return [...documents].filter((documentId) => documentId !== data?.documentId);
  };

  /** Hooks of the app come before `onUpdate`, and may go on to other versions of the document. */
  const beforeUpdate = async ({ model: { uid }, params, state }: Event): Promise<void> => {
    askForId(params);
    if (params.data && 'documentId' in params.data) state.left = await ofRows(uid, params);
    const { id } = (params.where ?? {}) as { id?: unknown };
    if (typeof id !== 'number' || !writesTags(params.data)) return;
    state.before = await service(strapi, 'copies').tagsOfVersion(uid, id);
  };

  const onDelete = async ({ model: { uid }, result }: Event): Promise<void> => {
    const { id, documentId } = result ?? {};
    if (id === undefined || documentId === undefined) return placements().catchUp(uid, 'went');
    const operation = operationOn(uid, documentId);
    if (operation?.action === 'discardDraft') {
      const draft = await readOne(uid, documentId, id);
      if (draft) operation.discarded.set(draft.locale, draft);
    }
    // These leave a version of the entry: the one that they go on from.
    const stays = operation && LEAVING.has(operation.action);
    if (!stays) {
      await service(strapi, 'reviews').prune(uid, [documentId]);
      await service(strapi, 'rejections').prune(uid, [documentId]);
    }
    await placements().write(uid, [documentId]);
  };

  strapi.db.lifecycles.subscribe({
    models: service(strapi, 'fields')
      .list()
      .map(({ uid }) => uid),
    afterCreate: (event) => onCreate(event as unknown as Event),
    beforeUpdate: (event) => beforeUpdate(event as unknown as Event),
    afterUpdate: (event) => onUpdate(event as unknown as Event),
    afterDelete: (event) => onDelete(event as unknown as Event),
    async afterCreateMany({ model: { uid }, result }) {
      // MySQL and MariaDB tell the first id of many alone.
      const { ids, count } = result as { ids: number[]; count: number };
      if (ids.length !== count) return placements().catchUp(uid, 'came');
      await placements().write(uid, await placements().documentsOf(uid, ids));
    },
    async beforeUpdateMany(event) {
      const { model, params, state } = event as unknown as Event;
      if (writesPlace(params.data) || (params.data && 'updatedAt' in params.data)) {
        state.left = await ofRows(model.uid, params);
      }
    },
    async afterUpdateMany(event) {
      const { model, params, state } = event as unknown as Event;
      if (!state.left) return;
      await placements().write(model.uid, [...state.left, params.data?.documentId ?? []].flat());
    },
    afterDeleteMany: ({ model: { uid } }) => placements().catchUp(uid, 'went'),
  });
}

const LEAVING: ReadonlySet<string> = new Set(['publish', 'unpublish', 'discardDraft']);

const writesPlace = (data: object = {}): boolean => PLACING.some((field) => field in data);

const CREATED_BY: Readonly<Record<string, ChangeAction>> = {
  clone: 'clone',
  discardDraft: 'discard',
};
