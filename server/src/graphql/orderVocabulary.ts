import type { Core, UID } from '@strapi/strapi';
import { SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import { service } from '../services/service';
import { naming, uidOf } from './extension';
import type { Field, Resolver } from './extension';

const ORDERED = new Set<string | undefined>([STAGE_UID, SEGMENT_UID]);

/**
 * Stages and segments as REST answers them, where a query says nothing else: the default journey's
 * stages in its order, all segments in theirs.
 */
export function orderVocabulary(strapi: Core.Strapi, field: Field): Resolver | undefined {
  const uid = uidOf(field);
  if (field.parentTypeConfig.name !== 'Query' || !uid || !ORDERED.has(uid)) return undefined;
  const type = strapi.contentType(uid as UID.ContentType);
  if (field.fieldConfig.name !== naming(strapi).getFindQueryName(type)) return undefined;
  return async (root, args, context, info, next) => {
    if (isNarrowed(args)) return next(root, args, context, info);
    const ids = await idsInOrder(strapi, uid);
    const asked = { ...args, filters: { documentId: { in: ids } }, pagination: { limit: -1 } };
    const rows = (await next(root, asked, context, info)) as readonly { documentId: string }[];
    return [...rows].sort((a, b) => ids.indexOf(a.documentId) - ids.indexOf(b.documentId));
  };
}

/** Filters, a sort, a page: arguments that are left out have defaults. */
const isNarrowed = ({ filters, sort, pagination }: Readonly<Record<string, unknown>>): boolean =>
  [filters, sort, pagination].some((given) => Object.keys(given ?? {}).length > 0);

async function idsInOrder(strapi: Core.Strapi, uid: string): Promise<string[]> {
  const { journeys, segments, defaultJourney } = await service(strapi, 'vocabulary').all();
  const chosen = journeys.find(({ key }) => key === defaultJourney);
  const items = uid === SEGMENT_UID ? segments : (chosen?.stages ?? []);
  return items.map(({ documentId }) => documentId);
}
