import type { Core } from '@strapi/strapi';
import { SEGMENTS_FIELD } from '../content-types/fields';
import { SEGMENT_UID } from '../content-types/uids';
import { parse } from '../contracts/parse';
import { refusal, unknownValue } from '../contracts/refused';
import { orderInput, segmentChanges, segmentInput, segmentRemoval } from '../contracts/vocabulary';
import type { SegmentChanges, SegmentInput } from '../contracts/vocabulary';
import { keyFromName } from '../domain/key';
import { because } from '../domain/refusals';
import { documents } from './documents';
import { reorder } from './reorder';
import type { ChangeOptions } from './retagging';
import { service } from './service';
import type { StoredSegment } from './vocabulary';
import { aloneWithTags, aloneWithVocabulary } from './vocabularyLock';

/** Segments: made, changed and taken away. */
export const segments = ({ strapi }: { strapi: Core.Strapi }) => {
  const retagging = () => service(strapi, 'retagging');
  const segmentDocuments = () => documents(strapi, SEGMENT_UID);
  const all = () => service(strapi, 'vocabulary').segments();

  /** The segment with that documentId or key. */
  const find = async (id: string, field = 'segment'): Promise<StoredSegment> => {
    const known = await all();
    const found = known.find(({ documentId, key }) => documentId === id || key === id);
    if (!found)
      throw unknownValue(
        field,
        id,
        known.map(({ key }) => key)
      );
    return found;
  };

  const renumber = (inOrder: readonly { documentId: string }[]): Promise<void> =>
    reorder(
      strapi,
      SEGMENT_UID,
      inOrder,
      inOrder.map(({ documentId }) => documentId)
    );

  return {
    /** Adds a segment after the others. */
    async create(input: SegmentInput): Promise<StoredSegment> {
      const { key, name, description } = parse(segmentInput, input);
      return aloneWithVocabulary(strapi, async (allOrNothing) => {
        const known = await all();
        const taken = known.map((one) => one.key);
        const data = {
          key: key ?? keyFromName(name, taken),
          name,
          description,
          position: known.length,
        };
        return allOrNothing(async () => {
          const created = await segmentDocuments().create({ data });
          await renumber([...known, created]);
          return find(created.documentId);
        });
      });
    },

    async update(id: string, input: SegmentChanges): Promise<StoredSegment> {
      const data = parse(segmentChanges, input);
      const { documentId } = await find(id);
      await segmentDocuments().update({ documentId, data });
      return find(documentId);
    },

    /** Puts the segments in a new order: all their documentIds. */
    async reorder(input: { order: string[] }): Promise<readonly StoredSegment[]> {
      const { order } = parse(orderInput, input);
      return aloneWithVocabulary(strapi, async (allOrNothing) => {
        const known = await all();
        return allOrNothing(async () => {
          await reorder(strapi, SEGMENT_UID, known, order);
          return all();
        });
      });
    },

    /** How many entries carry the segment. */
    async usage(id: string): Promise<number> {
      return service(strapi, 'links').usage(SEGMENTS_FIELD, (await find(id)).id);
    },

    /**
     * Deletes a segment; its entries' tags go to `moveTo`, or are dropped where that is null. All or nothing.
     * @returns how many entries carried it
     */
    async remove(
      input: { segment: string; moveTo: string | null },
      options: ChangeOptions = {}
    ): Promise<{ entries: number }> {
      const { segment: id, moveTo } = parse(segmentRemoval, input);
      return aloneWithTags(strapi, async (allOrNothing) => {
        const segment = await find(id);
        const target = moveTo === null ? null : await find(moveTo, 'moveTo');
        if (target?.id === segment.id) {
          throw refusal('moveTo', because('segmentIntoItself'));
        }
        const rest = (await all()).filter((one) => one.id !== segment.id);
        return allOrNothing(async () => {
          await retagging().hold(SEGMENTS_FIELD, [segment.id]);
          const entries = await service(strapi, 'links').usage(SEGMENTS_FIELD, segment.id);
          const moves = new Map([[segment.id, target?.id ?? null]]);
          await retagging().move(SEGMENTS_FIELD, moves, options);
          await segmentDocuments().delete({ documentId: segment.documentId });
          await renumber(rest);
          return { entries };
        });
      });
    },
  };
};
