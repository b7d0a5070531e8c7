import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { shorten } from '../domain/shorten';
import type { SEGMENT_UID, STAGE_UID } from '../content-types/uids';

/** Writes positions 0, 1, … in the order given, which must name each of `items` once. */
export async function reorder(
  strapi: Core.Strapi,
  uid: typeof STAGE_UID | typeof SEGMENT_UID,
  items: readonly { documentId: string }[],
  order: readonly string[]
): Promise<void> {
  const known = new Set(items.map(({ documentId }) => documentId));
  if (
    order.length !== known.size ||
    !order.every((id) => known.has(id)) ||
    new Set(order).size !== known.size
  ) {
    throw new errors.ValidationError(
      `order: must name each of these once: ${[...known].join(', ') || '(nothing yet)'} (got ${shorten(order.join(', '))})`
    );
  }
  await strapi.db.transaction(async () => {
    for (const [position, documentId] of order.entries()) {
      await strapi.db.query(uid).update({ where: { documentId }, data: { position } });
    }
  });
}
