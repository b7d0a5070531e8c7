import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { JOURNEY_UID, STAGE_UID } from '../content-types/uids';
import { parse, unknownValue } from '../contracts/parse';
import {
  applyModelInput,
  journeyChanges,
  journeyInput,
  orderInput,
  stageChanges,
  stageInput,
  stageRemoval,
} from '../contracts/vocabulary';
import type {
  ApplyModelInput,
  JourneyChanges,
  JourneyInput,
  StageChanges,
  StageInput,
} from '../contracts/vocabulary';
import { journeyFromModel } from '../domain/applyModel';
import type { StageDraft } from '../domain/applyModel';
import { keyFromName } from '../domain/key';
import { builtInModels, findModel } from '../domain/models';
import type { BuiltInModel } from '../domain/models/BuiltInModel';
import { stageColor } from '../domain/palette';
import { shorten } from '../domain/shorten';
import { STAGES_FIELD } from '../content-types/fields';
import { documents } from './documents';
import { reorder } from './reorder';
import { service } from './service';
import type { StoredJourney, StoredStage } from './vocabulary';

/** Journeys and their stages: made, changed and taken away. */
export const journeys = ({ strapi }: { strapi: Core.Strapi }) => {
  const vocabulary = () => service(strapi, 'vocabulary');
  const journeyDocuments = () => documents(strapi, JOURNEY_UID);
  const stageDocuments = () => documents(strapi, STAGE_UID);

  /** The journey with that documentId. */
  const journeyById = async (documentId: string): Promise<StoredJourney> => {
    const found = (await vocabulary().journeys()).find((one) => one.documentId === documentId);
    if (!found)
      throw new errors.NotFoundError(`There is no journey with the id "${shorten(documentId)}"`);
    return found;
  };

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

  const createJourney = async (
    input: JourneyInput,
    stages: readonly StageDraft[] = []
  ): Promise<StoredJourney> => {
    const { key, name, description } = parse(journeyInput, input);
    const taken = (await vocabulary().journeys()).map((journey) => journey.key);
    return strapi.db.transaction(async () => {
      const journey = await journeyDocuments().create({
        data: { key: key ?? keyFromName(name, taken), name, description },
      });
      for (const stage of stages) {
        await stageDocuments().create({ data: { ...stage, journey: journey.documentId } });
      }
      return journeyById(journey.documentId);
    });
  };

  return {
    /** The built-in models, as data. */
    models: (): readonly BuiltInModel[] => builtInModels,

    /**
     * Creates a journey from a built-in model.
     * @returns the journey with its stages in order
     * @throws ValidationError for an unknown model, a language that it hasn't, or a key that is taken
     */
    async applyModel(input: ApplyModelInput): Promise<StoredJourney> {
      const { model: modelKey, language, key, name } = parse(applyModelInput, input);
      const model = findModel(modelKey);
      if (!model)
        throw unknownValue(
          'model',
          modelKey,
          builtInModels.map((one) => one.key)
        );
      const spoken = model.languages.find((one) => one === language);
      if (!spoken) throw unknownValue('language', language, model.languages);
      const { stages, ...draft } = journeyFromModel(model, spoken);
      const taken = (await vocabulary().journeys()).map((journey) => journey.key);
      const named = { ...draft, name: name ?? draft.name };
      return createJourney({ ...named, key: key ?? keyFromName(model.key, taken) }, stages);
    },

    /** Creates a journey without stages. */
    create: (input: JourneyInput): Promise<StoredJourney> => createJourney(input),

    async update(documentId: string, input: JourneyChanges): Promise<StoredJourney> {
      const data = parse(journeyChanges, input);
      await journeyById(documentId);
      await journeyDocuments().update({ documentId, data });
      return journeyById(documentId);
    },

    /**
     * Deletes a journey with its stages.
     * @throws ApplicationError while entries carry one of its stages
     */
    async remove(documentId: string): Promise<void> {
      const journey = await journeyById(documentId);
      for (const stage of journey.stages) {
        const entries = await service(strapi, 'links').usage(STAGES_FIELD, stage.id);
        if (entries > 0) {
          throw new errors.ApplicationError(
            `"${journey.name}" can't be deleted: ${entries} ${entries === 1 ? 'entry carries' : 'entries carry'} its stage "${stage.name}". Delete that stage first and say where its tags go.`
          );
        }
      }
      await strapi.db.transaction(async () => {
        for (const stage of journey.stages) {
          await stageDocuments().delete({ documentId: stage.documentId });
        }
        await journeyDocuments().delete({ documentId });
      });
    },

    /** Adds a stage at the journey's end. */
    async addStage(journeyId: string, input: StageInput): Promise<StoredJourney> {
      const { key, ...stage } = parse(stageInput, input);
      const { stages } = await journeyById(journeyId);
      const position = stages.length;
      await stageDocuments().create({
        data: {
          phase: stages.at(-1)?.phase ?? 'before',
          color: stageColor(position),
          questions: [],
          formats: [],
          channels: [],
          ...stage,
          key:
            key ??
            keyFromName(
              stage.name,
              stages.map((one) => one.key)
            ),
          position,
          journey: journeyId,
        },
      });
      return journeyById(journeyId);
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
      return journeyById(journey.documentId);
    },

    /** Puts a journey's stages in a new order: all their documentIds. */
    async reorderStages(journeyId: string, input: { order: string[] }): Promise<StoredJourney> {
      const { order } = parse(orderInput, input);
      const { stages } = await journeyById(journeyId);
      await reorder(strapi, STAGE_UID, stages, order);
      return journeyById(journeyId);
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
    async removeStage(input: {
      stage: string;
      moveTo: string | null;
    }): Promise<{ entries: number }> {
      const { stage: id, moveTo } = parse(stageRemoval, input);
      const { journey, stage } = await findStage(id);
      const into = { home: journey, field: 'moveTo' };
      const target = moveTo === null ? null : (await findStage(moveTo, into)).stage;
      if (target?.id === stage.id) {
        throw new errors.ValidationError("moveTo: a stage can't take over its own tags");
      }
      const rest = journey.stages.filter(({ id }) => id !== stage.id);
      return strapi.db.transaction(async () => {
        const entries = await service(strapi, 'links').usage(STAGES_FIELD, stage.id);
        if (target) await service(strapi, 'links').move(STAGES_FIELD, stage.id, target.id);
        await stageDocuments().delete({ documentId: stage.documentId });
        await reorder(
          strapi,
          STAGE_UID,
          rest,
          rest.map(({ documentId }) => documentId)
        );
        return { entries };
      });
    },
  };
};
