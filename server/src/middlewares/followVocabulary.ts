import type { Core } from '@strapi/strapi';
import { JOURNEY_UID, SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import type { Placements } from '../domain/placement';
import type { Names } from '../services/changes';
import { service } from '../services/service';
import { oneForEach } from '../services/versionChanges';
import type { VersionChange } from '../services/versionChanges';

interface Event {
  readonly model: { readonly uid: string };
  readonly params: { readonly data?: object; readonly where?: object };
  readonly result: unknown;
  readonly state: {
    /** Who carries what is about to go, by content type. */
    carried?: Map<string, Placements>;
    names?: Names;
    /** Ids of a journey's stages. */
    stages?: number[];
  };
}

/**
 * Keeps the placements and the history of tags up to date where code of the app deletes stages and
 * segments, or moves stages to other journeys, past the services: nobody is asked there where the
 * tags go.
 */
export function followVocabulary(strapi: Core.Strapi): void {
  const placements = () => service(strapi, 'placements');

  const idsOf = async (uid: string, where: object = {}): Promise<number[]> => {
    const rows: { id: number }[] = await strapi.db.query(uid).findMany({ select: ['id'], where });
    return rows.map(({ id }) => id);
  };

  const beforeDelete = async ({ model: { uid }, params, state }: Event): Promise<void> => {
    const ids = await idsOf(uid, params.where);
    const tagged = await placements().tagged(
      uid === STAGE_UID ? { stageIds: ids } : { segmentIds: ids }
    );
    state.carried = new Map();
    for (const [type, documentIds] of tagged) {
      if (documentIds.length === 0) continue;
      state.carried.set(type, await placements().read(type, documentIds));
    }
    // As long as they have some.
    if (state.carried.size > 0) state.names = await service(strapi, 'changes').names();
  };

  /** With a stage its links go: those who carried it stand elsewhere then. */
  const afterDelete = async ({ state: { carried, names } }: Event): Promise<void> => {
    for (const [contentType, before] of carried ?? []) {
      const documentIds = new Set([...before.values()].map(({ documentId }) => documentId));
      const written = await placements().write(contentType, [...documentIds]);
      const changes = [...before.values()].flatMap((version): VersionChange[] => {
        const after = written.get(version.id);
        return after ? [{ version, before: version, after }] : [];
      });
      await service(strapi, 'changes').record(
        oneForEach(changes).map(({ version: { documentId, locale }, ...tags }) => ({
          contentType,
          documentId,
          locale,
          ...tags,
        })),
        { action: 'remove', names }
      );
    }
  };

  const follow = async (stageIds: readonly number[]): Promise<void> => {
    const tagged = await placements().tagged({ stageIds });
    for (const [uid, documentIds] of tagged) await placements().write(uid, documentIds);
  };

  const stagesOf = (journey: object | undefined): Promise<number[]> =>
    idsOf(STAGE_UID, { journey: journey ?? {} });

  strapi.db.lifecycles.subscribe({
    models: [STAGE_UID, SEGMENT_UID],
    beforeDelete: (event) => beforeDelete(event as unknown as Event),
    afterDelete: (event) => afterDelete(event as unknown as Event),
    beforeDeleteMany: (event) => beforeDelete(event as unknown as Event),
    afterDeleteMany: (event) => afterDelete(event as unknown as Event),
    // A stage that moves to another journey takes those who carry it along.
    async afterUpdate({ model, params, result }) {
      const { id } = result as { id?: number };
      if (model.uid !== STAGE_UID || id === undefined) return;
      if ((params.data as { journey?: unknown }).journey !== undefined) await follow([id]);
    },
  });

  const remember = async ({ params, state }: Event): Promise<void> => {
    state.stages = await stagesOf(params.where);
  };
  const catchUp = async ({ state }: Event): Promise<void> => follow(state.stages ?? []);
  const writesStages = ({ data = {} }: Event['params']): boolean => 'stages' in data;
  strapi.db.lifecycles.subscribe({
    models: [JOURNEY_UID],
    async afterCreate(event) {
      const { params, result } = event as unknown as Event;
      if (writesStages(params)) await follow(await stagesOf({ id: (result as { id: number }).id }));
    },
    async beforeUpdate(event) {
      if (writesStages(event.params as Event['params'])) await remember(event as unknown as Event);
    },
    async afterUpdate(event) {
      const { params, state } = event as unknown as Event;
      if (!writesStages(params)) return;
      await follow([...new Set([...(state.stages ?? []), ...(await stagesOf(params.where))])]);
    },
    beforeDelete: (event) => remember(event as unknown as Event),
    afterDelete: (event) => catchUp(event as unknown as Event),
    beforeDeleteMany: (event) => remember(event as unknown as Event),
    afterDeleteMany: (event) => catchUp(event as unknown as Event),
  });
}
