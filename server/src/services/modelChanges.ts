import type { Core } from '@strapi/strapi';
import { STAGES_FIELD } from '../content-types/fields';
import { JOURNEY_UID, STAGE_UID } from '../content-types/uids';
import { parse } from '../contracts/parse';
import { modelChangeInput, modelPreviewInput } from '../contracts/vocabulary';
import type {
  ModelChanged,
  ModelChangeInput,
  ModelPreview,
  ModelPreviewInput,
  StageMapping,
} from '../contracts/vocabulary';
import type { StageDraft } from '../domain/applyModel';
import { isModelSummary } from '../domain/models';
import { planModelChange } from '../domain/planModelChange';
import type { Moves } from '../domain/retag';
import { suggestStages } from '../domain/suggestStages';
import { checkMapping } from './checkMapping';
import { documents } from './documents';
import { modelDraft } from './modelDraft';
import type { ChangeOptions } from './retagging';
import { service } from './service';
import type { StoredJourney, StoredStage } from './vocabulary';
import { aloneWithTags } from './vocabularyLock';

/** A journey's change to another model: a part of the service `journeys`. */
export const modelChanges = ({ strapi }: { strapi: Core.Strapi }) => {
  const vocabulary = () => service(strapi, 'vocabulary');
  const retagging = () => service(strapi, 'retagging');
  const stageDocuments = () => documents(strapi, STAGE_UID);

  /** How many entries carry which of the stages together. */
  const combinationsOf = (stages: readonly StoredStage[]) =>
    service(strapi, 'links').combinations(
      STAGES_FIELD,
      stages.map(({ id }) => id)
    );

  /** Where each stage's tags go, by id, of those that go anywhere. */
  const movesOf = (
    before: readonly StoredStage[],
    after: readonly StoredStage[],
    mapping: StageMapping
  ): Moves => {
    const idOf = (key: string | null | undefined): number | null =>
      after.find((stage) => stage.key === key)?.id ?? null;
    return new Map(
      before
        .map(({ id, key }): [number, number | null] => [id, idOf(mapping[key])])
        .filter(([from, to]) => from !== to)
    );
  };

  const replaceStages = async (
    journey: StoredJourney,
    drafts: readonly StageDraft[],
    mapping: StageMapping,
    options: ChangeOptions
  ): Promise<number> => {
    const { kept, added, gone } = planModelChange(journey.stages, drafts);
    for (const draft of added) {
      await stageDocuments().create({ data: { ...draft, journey: journey.documentId } });
    }
    const { stages } = await vocabulary().journeyById(journey.documentId);
    const after = stages.filter(({ id }) => !gone.some((stage) => stage.id === id));
    const moves = movesOf(journey.stages, after, mapping);
    const carried = await combinationsOf(journey.stages);
    await retagging().move(STAGES_FIELD, moves, options);
    for (const { stage, draft } of kept) {
      await stageDocuments().update({ documentId: stage.documentId, data: draft });
    }
    for (const { documentId } of gone) await stageDocuments().delete({ documentId });
    return carried
      .filter(({ targets }) => targets.some((id) => moves.has(id)))
      .reduce((sum, { entries }) => sum + entries, 0);
  };

  return {
    /**
     * What a change to another model would touch, with a suggestion of where the tags of each stage
     * could go. Writes nothing.
     * @throws ValidationError for an unknown journey, model or language
     */
    async previewModel(input: ModelPreviewInput): Promise<ModelPreview> {
      const { journey: name, model, language } = parse(modelPreviewInput, input);
      const { stages: drafts } = modelDraft(model, language);
      const { stages } = await vocabulary().journeyNamed(name);
      const suggested = suggestStages(stages, drafts);
      const combinations = await combinationsOf(stages);
      return {
        stages: stages.map(({ id, ...stage }) => ({
          ...label(stage),
          entries: combinations
            .filter(({ targets }) => targets.includes(id))
            .reduce((sum, { entries }) => sum + entries, 0),
          suggested: suggested.get(stage.key) ?? null,
        })),
        newStages: drafts.map(label),
        combinations: combinations.map(({ targets, entries }) => ({
          stages: stages.filter(({ id }) => targets.includes(id)).map(({ key }) => key),
          entries,
        })),
      };
    },

    /**
     * Replaces a journey's stages by those of a built-in model. The journey keeps its key, and its
     * name unless another is given; a stage whose key the model has too stays, with the model's texts
     * and the targets that it had. `mapping` says of every old stage, by key, which new one its tags
     * go to, or null to drop them. All or nothing.
     * @returns the journey, and how many entries carry other stages than before
     * @throws ValidationError for an unknown journey, model, language or stage, and for a stage that
     *   `mapping` leaves out
     */
    async changeModel(
      input: ModelChangeInput,
      options: ChangeOptions = {}
    ): Promise<ModelChanged<StoredJourney>> {
      const { journey: asked, model, language, name, mapping } = parse(modelChangeInput, input);
      const draft = modelDraft(model, language);
      return aloneWithTags(strapi, async (allOrNothing) => {
        const journey = await vocabulary().journeyNamed(asked);
        checkMapping(mapping, journey.stages, draft.stages);
        const { documentId, description } = journey;
        // A description of the user's own stays; what the old model said of itself is no longer true.
        const isOwn = description && !isModelSummary(description);
        const data = {
          name: name ?? journey.name,
          description: isOwn ? description : draft.description,
        };
        return allOrNothing(async () => {
          const ids = journey.stages.map(({ id }) => id);
          await retagging().hold(STAGES_FIELD, ids);
          const entries = await replaceStages(journey, draft.stages, mapping, options);
          await documents(strapi, JOURNEY_UID).update({ documentId, data });
          return { journey: await vocabulary().journeyById(documentId), entries };
        });
      });
    },
  };
};

const label = ({ key, name, phase, color }: ModelPreview['newStages'][number]) => ({
  key,
  name,
  phase,
  color,
});
