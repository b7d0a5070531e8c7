import type { Core } from '@strapi/strapi';
import { STAGES_FIELD } from '../content-types/fields';
import { STAGE_UID } from '../content-types/uids';
import { parse } from '../contracts/parse';
import { refusal, unknownValue } from '../contracts/refused';
import { orderInput, stageChanges, stageInput, stageRemoval } from '../contracts/vocabulary';
import type { StageChanges, StageInput } from '../contracts/vocabulary';
import { keyFromName } from '../domain/key';
import { stageColor } from '../domain/palette';
import { because } from '../domain/refusals';
import { documents } from './documents';
import { reorder } from './reorder';
import type { ChangeOptions } from './retagging';
import { service } from './service';
import type { StoredJourney, StoredStage } from './vocabulary';
import { aloneWithTags, aloneWithVocabulary } from './vocabularyLock';

/** The stages of journeys: a part of the service `journeys`. */
export const stages = ({ strapi }: { strapi: Core.Strapi }) => {
  const vocabulary = () => service(strapi, 'vocabulary');
  const retagging = () => service(strapi, 'retagging');
  const stageDocuments = () => documents(strapi, STAGE_UID);

  /** The stage with that documentId in any journey, otherwise with that key in `home` or the default one. */
  const findStage = async (
    id: string,
    { home, field = 'stage' }: { home?: StoredJourney; field?: string } = {}
  ): Promise<{ journey: StoredJourney; stage: StoredStage }> => {
    const all = await vocabulary().journeys();
    for (const journey of all) {
      const stage = journey.stages.find(({ documentId }) => documentId === id);
      if (stage) return { journey, stage };
    }
    const journey = home ?? (await vocabulary().journey());
    const stage = journey.stages.find(({ key }) => key === id);
    if (stage) return { journey, stage };
    throw unknownValue(
      field,
      id,
      journey.stages.map(({ key }) => key)
    );
  };

  return {
    /** Adds a stage at the journey's end. */
    async addStage(journeyId: string, input: StageInput): Promise<StoredJourney> {
      const { key, ...stage } = parse(stageInput, input);
      return aloneWithVocabulary(strapi, async (allOrNothing) => {
        const { stages } = await vocabulary().journeyById(journeyId);
        const taken = stages.map((one) => one.key);
        const data = {
          phase: stages.at(-1)?.phase ?? 'before',
          color: stageColor(stages.length),
          questions: [],
          formats: [],
          channels: [],
          ...stage,
          key: key ?? keyFromName(stage.name, taken),
          position: (stages.at(-1)?.position ?? -1) + 1,
          journey: journeyId,
        };
        return allOrNothing(async () => {
          await stageDocuments().create({ data });
          return vocabulary().journeyById(journeyId);
        });
      });
    },

    async updateStage(id: string, input: StageChanges): Promise<StoredJourney> {
      const data = parse(stageChanges, input);
      const { journey, stage } = await findStage(id);
      parse(stageChanges, {
        targetMin: stage.targetMin,
        targetMax: stage.targetMax,
        ...data,
      });
      await stageDocuments().update({ documentId: stage.documentId, data });
      return vocabulary().journeyById(journey.documentId);
    },

    /** Puts a journey's stages in a new order: all their documentIds. */
    async reorderStages(journeyId: string, input: { order: string[] }): Promise<StoredJourney> {
      const { order } = parse(orderInput, input);
      return aloneWithVocabulary(strapi, async (allOrNothing) => {
        const { stages } = await vocabulary().journeyById(journeyId);
        return allOrNothing(async () => {
          await reorder(strapi, STAGE_UID, stages, order);
          return vocabulary().journeyById(journeyId);
        });
      });
    },

    /** How many entries carry the stage. */
    async stageUsage(id: string): Promise<number> {
      const { stage } = await findStage(id);
      return service(strapi, 'links').usage(STAGES_FIELD, stage.id);
    },

    /**
     * Deletes a stage, by documentId or by key in the default journey; its entries' tags go to
     * `moveTo`, or are dropped where that is null. All or nothing.
     * @returns how many entries carried it
     */
    async removeStage(
      input: { stage: string; moveTo: string | null },
      options: ChangeOptions = {}
    ): Promise<{ entries: number }> {
      const { stage: id, moveTo } = parse(stageRemoval, input);
      return aloneWithTags(strapi, async (allOrNothing) => {
        const { journey, stage } = await findStage(id);
        const into = { home: journey, field: 'moveTo' };
        const target = moveTo === null ? null : (await findStage(moveTo, into)).stage;
        if (target?.id === stage.id) {
          throw refusal('moveTo', because('stageIntoItself'));
        }
        const rest = journey.stages.filter((one) => one.id !== stage.id);
        const order = rest.map(({ documentId }) => documentId);
        return allOrNothing(async () => {
          await retagging().hold(STAGES_FIELD, [stage.id]);
          const entries = await service(strapi, 'links').usage(STAGES_FIELD, stage.id);
          const moves = new Map([[stage.id, target?.id ?? null]]);
          await retagging().move(STAGES_FIELD, moves, options);
          await stageDocuments().delete({ documentId: stage.documentId });
          await reorder(strapi, STAGE_UID, rest, order);
          return { entries };
        });
      });
    },
  };
};
