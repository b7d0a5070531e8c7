import type { Core } from '@strapi/strapi';
import { JOURNEY_UID, SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import { chunks } from '../domain/chunks';
import { sameTags } from '../domain/placement';
import type { TagIds } from '../domain/placement';
import type { ChangeOfTags, Names } from '../services/changes';
import { service } from '../services/service';
import { oneForEach } from '../services/versionChanges';
import { askForId } from './askForId';

interface Event {
  readonly model: { readonly uid: string };
  readonly params: { readonly data?: object; readonly where?: object };
  readonly result: { readonly id?: number } | null;
  readonly state: {
    /** Who carries what is about to go: documents by content type, and what that changes. */
    carried?: Map<string, string[]>;
    losses?: ChangeOfTags[];
    names?: Names;
    journeys?: number[];
    stages?: number[];
  };
}

/** Documents read, and changes written, at a time. */
const BATCH = 200;

/**
 * Keeps the placements and the history of tags up to date where code of the app deletes stages and
 * segments, or moves stages to other journeys, past the services: nobody is asked there where the
 * tags go.
 */
export function followVocabulary(strapi: Core.Strapi): void {
  const placements = () => service(strapi, 'placements');

  /** Hooks of the app may add to what they are given: the caller's own stays as it is. */
  const idsOf = async (uid: string, where: object = {}): Promise<number[]> => {
    const rows: { id: number }[] = await strapi.db
      .query(uid)
      .findMany({ select: ['id'], where: { ...where } });
    return rows.map(({ id }) => id);
  };

  const lossesIn = async (
    contentType: string,
    documentIds: readonly string[],
    without: (tags: TagIds) => TagIds
  ): Promise<ChangeOfTags[]> => {
    const losses: ChangeOfTags[] = [];
    for (const some of chunks(documentIds, BATCH)) {
      const versions = [...(await placements().read(contentType, some)).values()];
      const changes = versions
        .map((version) => ({ version, before: version, after: without(version) }))
        .filter(({ before, after }) => !sameTags(before, after));
      for (const { version, before, after } of oneForEach(changes)) {
        const { documentId, locale } = version;
        losses.push({ contentType, documentId, locale, before, after });
      }
    }
    return losses;
  };

  const beforeDelete = async ({ model: { uid }, params, state }: Event): Promise<void> => {
    const ids = await idsOf(uid, params.where);
    const gone = new Set(ids);
    const left = (tags: ReadonlySet<number>) => new Set([...tags].filter((id) => !gone.has(id)));
    const isStage = uid === STAGE_UID;
    state.carried = await placements().tagged(isStage ? { stageIds: ids } : { segmentIds: ids });
    state.losses = [];
    for (const [type, documentIds] of state.carried) {
      const losses = await lossesIn(type, documentIds, ({ stages, segments }) =>
        isStage ? { stages: left(stages), segments } : { stages, segments: left(segments) }
      );
      state.losses.push(...losses);
    }
    // As long as they have some.
    if (state.losses.length > 0) state.names = await service(strapi, 'changes').names();
  };

  const write = async (documents: ReadonlyMap<string, string[]> = new Map()): Promise<void> => {
    for (const [uid, documentIds] of documents) await placements().write(uid, documentIds);
  };

  /** With a stage its links go: those who carried it stand elsewhere then. */
  const afterDelete = async ({ state: { carried, losses = [], names } }: Event): Promise<void> => {
    await write(carried);
    for (const some of chunks(losses, BATCH)) {
      await service(strapi, 'changes').record(some, { action: 'remove', names });
    }
  };

  /** A stage that moves to another journey takes those who carry it along. */
  const follow = async (stageIds: readonly number[] = []): Promise<void> => {
    if (stageIds.length > 0) await write(await placements().tagged({ stageIds }));
  };

  strapi.db.lifecycles.subscribe({
    models: [STAGE_UID, SEGMENT_UID],
    beforeDelete: (event) => beforeDelete(event as unknown as Event),
    afterDelete: (event) => afterDelete(event as unknown as Event),
    beforeDeleteMany: (event) => beforeDelete(event as unknown as Event),
    afterDeleteMany: (event) => afterDelete(event as unknown as Event),
    async beforeUpdate(event) {
      const { model, params, state } = event as unknown as Event;
      if (model.uid !== STAGE_UID || !writes(params, 'journey')) return;
      state.stages = await idsOf(STAGE_UID, params.where);
    },
    afterUpdate: ({ state }) => follow((state as Event['state']).stages),
  });

  const stagesOf = (journeys: readonly number[]): Promise<number[]> =>
    idsOf(STAGE_UID, { journey: { id: { $in: journeys } } });
  const remember = async ({ params, state }: Event): Promise<void> => {
    state.journeys = await idsOf(JOURNEY_UID, params.where);
    state.stages = await stagesOf(state.journeys);
  };

  strapi.db.lifecycles.subscribe({
    models: [JOURNEY_UID],
    beforeCreate({ params }) {
      if (writes(params as Event['params'], 'stages')) askForId(params);
    },
    async afterCreate(event) {
      const { params, result } = event as unknown as Event;
      if (!writes(params, 'stages')) return;
      await follow(await (result?.id === undefined ? idsOf(STAGE_UID) : stagesOf([result.id])));
    },
    async beforeUpdate(event) {
      const ours = event as unknown as Event;
      if (writes(ours.params, 'stages')) await remember(ours);
    },
    async afterUpdate(event) {
      const { journeys = [], stages = [] } = event.state as Event['state'];
      if (journeys.length > 0) await follow([...stages, ...(await stagesOf(journeys))]);
    },
    beforeDelete: (event) => remember(event as unknown as Event),
    afterDelete: ({ state }) => follow((state as Event['state']).stages),
    beforeDeleteMany: (event) => remember(event as unknown as Event),
    afterDeleteMany: ({ state }) => follow((state as Event['state']).stages),
  });
}

const writes = ({ data = {} }: Event['params'], field: string): boolean => field in data;
