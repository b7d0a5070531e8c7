import type { Core } from '@strapi/strapi';
import { JOURNEY_UID, STAGE_UID } from '../content-types/uids';
import { parse } from '../contracts/parse';
import { applyModelInput, journeyChanges, journeyInput } from '../contracts/vocabulary';
import type { ApplyModelInput, JourneyChanges, JourneyInput } from '../contracts/vocabulary';
import type { StageDraft } from '../domain/applyModel';
import { keyFromName } from '../domain/key';
import { builtInModels } from '../domain/models';
import type { BuiltInModel } from '../domain/models/BuiltInModel';
import { documents } from './documents';
import { modelChanges } from './modelChanges';
import { modelDraft } from './modelDraft';
import { service } from './service';
import { stages } from './stages';
import type { StoredJourney } from './vocabulary';
import { aloneWithTags, aloneWithVocabulary } from './vocabularyLock';

/** Journeys and their stages: made, changed and taken away. */
export const journeys = ({ strapi }: { strapi: Core.Strapi }) => {
  const vocabulary = () => service(strapi, 'vocabulary');
  const journeyDocuments = () => documents(strapi, JOURNEY_UID);
  const stageDocuments = () => documents(strapi, STAGE_UID);

  const createJourney = async (
    input: JourneyInput,
    drafts: readonly StageDraft[] = [],
    keyName?: string
  ): Promise<StoredJourney> => {
    const { key, ...fields } = parse(journeyInput, input);
    return aloneWithVocabulary(strapi, async (allOrNothing) => {
      const taken = (await vocabulary().journeys()).map((journey) => journey.key);
      return allOrNothing(async () => {
        const journey = await journeyDocuments().create({
          data: { ...fields, key: key ?? keyFromName(keyName ?? fields.name, taken) },
        });
        for (const stage of drafts) {
          await stageDocuments().create({ data: { ...stage, journey: journey.documentId } });
        }
        return vocabulary().journeyById(journey.documentId);
      });
    });
  };

  return {
    /** The built-in models, as data of the caller's own. */
    models: (): readonly BuiltInModel[] => structuredClone(builtInModels),

    /**
     * Creates a journey from a built-in model.
     * @returns the journey with its stages in order
     * @throws ValidationError for an unknown model, a language that it hasn't, or a key that is taken
     */
    async applyModel(input: ApplyModelInput): Promise<StoredJourney> {
      const { model: modelKey, language, key, name } = parse(applyModelInput, input);
      const { stages: drafts, ...draft } = modelDraft(modelKey, language);
      return createJourney({ ...draft, name: name ?? draft.name, key }, drafts, modelKey);
    },

    /** Creates a journey without stages. */
    create: (input: JourneyInput): Promise<StoredJourney> => createJourney(input),

    async update(documentId: string, input: JourneyChanges): Promise<StoredJourney> {
      const data = parse(journeyChanges, input);
      const { targetMin, targetMax } = await vocabulary().journeyById(documentId);
      parse(journeyChanges, { targetMin, targetMax, ...data });
      await journeyDocuments().update({ documentId, data });
      return vocabulary().journeyById(documentId);
    },

    /**
     * Deletes a journey with its stages.
     * @throws ApplicationError while entries carry one of its stages
     */
    async remove(documentId: string): Promise<void> {
      await aloneWithTags(strapi, async (allOrNothing) => {
        await vocabulary().journeyById(documentId);
        await allOrNothing(() => journeyDocuments().delete({ documentId }));
      });
    },

    ...modelChanges({ strapi }),
    ...stages({ strapi }),
  };
};
