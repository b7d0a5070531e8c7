import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { SEGMENTS_FIELD } from '../content-types/fields';
import { SEGMENT_UID } from '../content-types/uids';
import { parse, unknownValue } from '../contracts/parse';
import { orderInput, segmentChanges, segmentInput, segmentRemoval } from '../contracts/vocabulary';
import type { SegmentChanges, SegmentInput } from '../contracts/vocabulary';
import { keyFromName } from '../domain/key';
import { documents } from './documents';
import { reorder } from './reorder';
import { service } from './service';
import type { StoredSegment } from './vocabulary';

/** Segments: made, changed and taken away. */
export const segments = ({ strapi }: { strapi: Core.Strapi }) => {
  const all = (): Promise<StoredSegment[]> => service(strapi, 'vocabulary').segments();

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

  return {
    /** Adds a segment after the others. */
    async create(input: SegmentInput): Promise<StoredSegment> {
      const { key, name, description } = parse(segmentInput, input);
      const known = await all();
      const created = await documents(strapi, SEGMENT_UID).create({
        data: {
          key:
            key ??
            keyFromName(
              name,
              known.map((one) => one.key)
            ),
          name,
          description,
          position: known.length,
        },
      });
      return find(created.documentId);
    },

    async update(id: string, input: SegmentChanges): Promise<StoredSegment> {
      const data = parse(segmentChanges, input);
      const { documentId } = await find(id);
      await documents(strapi, SEGMENT_UID).update({ documentId, data });
      return find(documentId);
    },

    /** Puts the segments in a new order: all their documentIds. */
    async reorder(input: { order: string[] }): Promise<StoredSegment[]> {
      const { order } = parse(orderInput, input);
      await reorder(strapi, SEGMENT_UID, await all(), order);
      return all();
    },

    /** How many entries carry the segment. */
    async usage(id: string): Promise<number> {
      return service(strapi, 'links').usage(SEGMENTS_FIELD, (await find(id)).id);
    },

    /**
     * Deletes a segment; its entries' tags go to `moveTo`, or are dropped where that is null.
     * @returns how many entries carried it
     */
    async remove(input: { segment: string; moveTo: string | null }): Promise<{ entries: number }> {
      const { segment: id, moveTo } = parse(segmentRemoval, input);
      const segment = await find(id);
      const target = moveTo === null ? null : await find(moveTo, 'moveTo');
      if (target?.id === segment.id) {
        throw new errors.ValidationError("moveTo: a segment can't take over its own tags");
      }
      return strapi.db.transaction(async () => {
        const links = service(strapi, 'links');
        const entries = await links.usage(SEGMENTS_FIELD, segment.id);
        if (target) await links.move(SEGMENTS_FIELD, segment.id, target.id);
        await documents(strapi, SEGMENT_UID).delete({ documentId: segment.documentId });
        return { entries };
      });
    },
  };
};
