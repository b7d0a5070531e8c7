import type { Core } from '@strapi/strapi';
import { refusal } from '../contracts/refused';
import { because } from '../domain/refusals';
import { shorten } from '../domain/shorten';
import type { RULE_UID, SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import { documents } from './documents';

/**
 * Writes positions 0, 1, … in the order given, which must name each of `items` once. Webhooks are told of
 * those that had another.
 */
export async function reorder(
  strapi: Core.Strapi,
  uid: typeof STAGE_UID | typeof SEGMENT_UID | typeof RULE_UID,
  items: readonly { documentId: string }[],
  order: readonly string[]
): Promise<void> {
  const known = new Set(items.map(({ documentId }) => documentId));
  if (
    order.length !== known.size ||
    !order.every((id) => known.has(id)) ||
    new Set(order).size !== known.size
  ) {
    const [wanted, got] = [[...known].join(', '), shorten(order.join(', '))];
    throw refusal('order', because('otherOrder', { wanted, got }));
  }
  await strapi.db.transaction(async () => {
    const rows: { documentId: string; position: number | null }[] = await strapi.db
      .query(uid)
      .findMany({ select: ['documentId', 'position'], where: { documentId: { $in: order } } });
    const standing = new Map(rows.map((row) => [row.documentId, row.position]));
    for (const [position, documentId] of order.entries()) {
      if (standing.get(documentId) === position) continue;
      await documents(strapi, uid).update({ documentId, data: { position } });
    }
  });
}
