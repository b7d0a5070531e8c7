import type { Core } from '@strapi/strapi';
import { PLACEMENT_UID } from '../content-types/uids';
import { parse } from '../contracts/parse';
import { toReviewQuery } from '../contracts/toReview';
import type { ToReviewAnswer, ToReviewItem, ToReviewQuery } from '../contracts/toReview';
import { onConnection } from '../queries/connection';
import { ownTable } from '../queries/tables';
import { countToReview, findToReview } from '../queries/toReview';
import type { ToReviewRequest, ToReviewRow } from '../queries/toReview';
import type { EntriesOptions } from './entries';
import { reviewKey } from './reviews';
import type { Scope } from './scope';
import { service } from './service';
import type { StoredJourney } from './vocabulary';

/** Published entries, by when they are to be reviewed. */
export const toReview = ({ strapi }: { strapi: Core.Strapi }) => {
  const placements = () => ownTable(strapi, PLACEMENT_UID);

  /** Rows in words, with their stages of these journeys, and when they were reviewed last. */
  const describe = async (
    rows: readonly ToReviewRow[],
    scope: Scope,
    journeys: readonly StoredJourney[],
    options: EntriesOptions
  ): Promise<ToReviewItem[]> => {
    const reviews = new Map<string, ToReviewItem['reviewed']>();
    for (const uid of new Set(rows.map((row) => row.uid))) {
      const own = rows.filter((row) => row.uid === uid).map(({ documentId }) => documentId);
      const last = await service(strapi, 'reviews').last(uid, own);
      for (const [key, review] of last) reviews.set(`${uid} ${key}`, review);
    }
    const described = await service(strapi, 'entries').describe(rows, scope, options);
    return rows.flatMap((row, index): ToReviewItem[] => {
      const entry = described[index];
      if (!entry) return [];
      const { contentType, documentId, editable } = entry;
      const stages = journeys.flatMap(({ key: journey, stages: all }) =>
        all
          .filter(({ id }) => row.stages.has(id))
          .map(({ key, name, color }) => ({ journey, key, name, color }))
      );
      return [
        {
          contentType,
          contentTypeName: entry.contentTypeName,
          kind: entry.kind,
          documentId,
          locale: entry.locale,
          title: entry.title,
          editable,
          since: entry.since,
          reviewed: reviews.get(`${row.uid} ${reviewKey(documentId, row.locale)}`) ?? null,
          reviewBy: row.staleAt.toISOString(),
          overdue: row.stale,
          stages,
        },
      ];
    });
  };

  return {
    /**
     * Published entries that are stale, or will be within some days, each locale by itself, a page of them:
     * those first that are stale first.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async find(query: ToReviewQuery = {}, options: EntriesOptions = {}): Promise<ToReviewAnswer> {
      const { page, pageSize, within, ...asked } = parse(toReviewQuery, query);
      const scope = await service(strapi, 'scope').of(asked, options);
      const { journey, stageIds } = scope;
      const isOfJourney = asked.stage !== undefined || asked.journey !== undefined;
      const request: ToReviewRequest = {
        contentTypes: scope.contentTypes,
        stages: isOfJourney ? stageIds : null,
        segments: scope.segmentFilter,
        locales: scope.localeFilter,
        among: await service(strapi, 'taggable').readable(scope, options),
        staleBefore: scope.staleBefore,
        staleAfter: scope.staleAfter,
        within,
      };
      const [total, rows] = await onConnection(strapi, async (db) => [
        await countToReview(db, placements(), request),
        await findToReview(db, placements(), request, {
          limit: pageSize,
          offset: (page - 1) * pageSize,
        }),
      ]);
      const journeys = isOfJourney ? [journey] : await service(strapi, 'vocabulary').journeys();
      return {
        data: await describe(rows, scope, journeys, options),
        meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
      };
    },
  };
};
