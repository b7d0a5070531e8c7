import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { JOURNEY_UID, STAGE_UID } from '../content-types/uids';
import { parse, unknownValue } from '../contracts/parse';
import { applyModelInput, journeyChanges, journeyInput } from '../contracts/vocabulary';
import type { ApplyModelInput, JourneyChanges, JourneyInput } from '../contracts/vocabulary';
import { journeyFromModel } from '../domain/applyModel';
import type { StageDraft } from '../domain/applyModel';
import { keyFromName } from '../domain/key';
import { builtInModels, findModel } from '../domain/models';
import type { BuiltInModel } from '../domain/models/BuiltInModel';
import { STAGES_FIELD } from '../content-types/fields';
import { documents } from './documents';
import { service } from './service';
import { stages } from './stages';
import type { StoredJourney } from './vocabulary';

/** Journeys and their stages: made, changed and taken away. */
export const journeys = ({ strapi }: { strapi: Core.Strapi }) => {
  const vocabulary = () => service(strapi, 'vocabulary');
  const journeyDocuments = () => documents(strapi, JOURNEY_UID);
  const stageDocuments = () => documents(strapi, STAGE_UID);

  const createJourney = async (
    input: JourneyInput,
    drafts: readonly StageDraft[] = []
  ): Promise<StoredJourney> => {
    const { key, name, description } = parse(journeyInput, input);
    const taken = (await vocabulary().journeys()).map((journey) => journey.key);
    return strapi.db.transaction(async () => {
      const journey = await journeyDocuments().create({
        data: { key: key ?? keyFromName(name, taken), name, description },
      });
      for (const stage of drafts) {
        await stageDocuments().create({ data: { ...stage, journey: journey.documentId } });
      }
      return vocabulary().journeyById(journey.documentId);
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
      await vocabulary().journeyById(documentId);
      await journeyDocuments().update({ documentId, data });
      return vocabulary().journeyById(documentId);
    },

    /**
     * Deletes a journey with its stages.
     * @throws ApplicationError while entries carry one of its stages
     */
    async remove(documentId: string): Promise<void> {
      const journey = await vocabulary().journeyById(documentId);
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

    ...stages({ strapi }),
  };
};
