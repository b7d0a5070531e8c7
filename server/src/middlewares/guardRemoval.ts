import type { Core } from '@strapi/strapi';
import { SEGMENTS_FIELD, STAGES_FIELD } from '../content-types/fields';
import type { TagField } from '../content-types/fields';
import { JOURNEY_UID, SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import { refusedNow } from '../contracts/refused';
import { because } from '../domain/refusals';
import type { Refusal } from '../domain/refusals';
import { documents } from '../services/documents';
import { service } from '../services/service';

interface Labelled {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
}

/**
 * Whoever deletes a stage or a segment has to say first where its tags go: they would go with it,
 * without a word. A journey takes its stages along, as nothing else would ever find them again.
 */
export function guardRemoval(strapi: Core.Strapi): void {
  const refuseTagged = async (
    field: TagField,
    items: readonly Labelled[],
    why: (item: Labelled, entries: number) => Refusal
  ): Promise<void> => {
    const ids = items.map(({ id }) => id);
    await service(strapi, 'retagging').hold(field, ids);
    for (const item of items) {
      const entries = await service(strapi, 'links').usage(field, item.id);
      if (entries > 0) throw refusedNow(why(item, entries));
    }
  };

  const single =
    (field: TagField, call: string) =>
    (item: Labelled): Promise<void> =>
      refuseTagged(field, [item], ({ name }, entries) =>
        because('carried', { name, entries, call })
      );

  const ofJourney = async ({ documentId, name }: Labelled): Promise<void> => {
    const journey = await service(strapi, 'vocabulary').journeyById(documentId);
    await refuseTagged(STAGES_FIELD, journey.stages, (stage, entries) =>
      because('carriedInJourney', { name, entries, stage: stage.name })
    );
    for (const stage of journey.stages) {
      await documents(strapi, STAGE_UID).delete({ documentId: stage.documentId });
    }
  };

  const before: Record<string, (item: Labelled) => Promise<void>> = {
    [JOURNEY_UID]: ofJourney,
    [STAGE_UID]: single(STAGES_FIELD, 'journeys.removeStage({ stage, moveTo })'),
    [SEGMENT_UID]: single(SEGMENTS_FIELD, 'segments.remove({ segment, moveTo })'),
  };

  strapi.documents.use(async ({ uid, action, params }, next) => {
    const prepare = action === 'delete' ? before[uid] : undefined;
    if (!prepare) return next();
    const { documentId = null } = params as { documentId?: string };
    const item: Labelled | null = await strapi.db
      .query(uid)
      .findOne({ select: ['id', 'documentId', 'name'], where: { documentId } });
    if (!item) return next();
    return strapi.db.transaction(async () => {
      await prepare(item);
      return next();
    });
  });
}
