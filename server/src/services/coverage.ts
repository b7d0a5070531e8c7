import type { Core } from '@strapi/strapi';
import { parse } from '../contracts/parse';
import { matrixQuery } from '../contracts/report';
import type { MatrixQuery } from '../contracts/report';
import { findGaps } from '../domain/gaps';
import type { Gap } from '../domain/gap';
import { makeMatrix } from '../domain/matrix';
import type { Matrix } from '../domain/matrix';
import type { ReportInput } from '../domain/reportInput';
import type { Tally } from '../domain/tally';
import type { TallyRequest } from '../queries/tallies';
import type { MarkedState } from './marks';
import { service } from './service';
import type { Scope } from './scope';

export interface ReportOptions {
  /** Which content types the caller may know of; all where left out. */
  readonly canRead?: (uid: string) => boolean;
  /** Whether the caller may know what segments are called; they go by their keys otherwise. */
  readonly nameSegments?: boolean;
}

const parts = {
  /** For cells of stage × segment, totals and the score. */
  segments: { scope: 'document', parts: ['cell', 'all', 'tagged', 'untagged'] },
  contentTypes: { scope: 'document', parts: ['cell', 'stage', 'all', 'tagged'] },
  locales: { scope: 'locale', parts: ['cell', 'stage', 'all', 'tagged'] },
} as const satisfies Record<string, TallyRequest['parts'][number]>;

/** What the site's content covers, and what it misses. */
export const coverage = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Has the database count each content type of the scope that changed since. */
  const count = async (
    scope: Scope,
    wanted: TallyRequest['parts'],
    state: MarkedState
  ): Promise<ReportInput> => {
    const stageKeys = new Map(scope.journey.stages.map(({ id, key }) => [id, key]));
    const segmentKeys = new Map(scope.allSegments.map(({ id, key }) => [id, key]));
    const request: TallyRequest = {
      stages: [...stageKeys.keys()],
      segments: scope.segmentFilter,
      locales: scope.localeFilter,
      staleBefore: scope.staleBefore,
      parts: wanted,
    };
    const tallies = await Promise.all(
      scope.contentTypes.map(async ({ uid }): Promise<Tally[]> => {
        const rows = await service(strapi, 'tallies').of(uid, request, state);
        return rows.map(({ fresh, stage, segment, ...row }) => ({
          ...row,
          contentType: uid,
          stage: stage === null ? null : (stageKeys.get(stage) ?? null),
          segment: segment === null ? null : (segmentKeys.get(segment) ?? null),
          stale: row.published - fresh,
        }));
      })
    );
    return {
      ...scope.shown,
      segmented: scope.allSegments.length > 0,
      contentTypes: scope.contentTypes.map(({ uid, name }) => ({ key: uid, name })),
      locales: scope.locales.map(({ code, name }) => ({ key: code, name })),
      tallies: tallies.flat(),
    };
  };

  return {
    /**
     * Stage by content type, segment or locale: how much there is, and whether it is enough.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async matrix(query: MatrixQuery = {}, options: ReportOptions = {}): Promise<Matrix> {
      const { columns, ...asked } = parse(matrixQuery, query);
      const state = await service(strapi, 'marks').now();
      const scope = await service(strapi, 'scope').of(asked, options, state);
      const wanted: Record<typeof columns, TallyRequest['parts']> = {
        contentType: [parts.contentTypes],
        segment: [parts.segments],
        locale: [parts.contentTypes, parts.locales],
      };
      return makeMatrix(await count(scope, wanted[columns], state), columns);
    },

    /**
     * Every gap, worst first; in each locale by itself where locales are asked for. `columns` makes
     * no difference.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async gaps(query: MatrixQuery = {}, options: ReportOptions = {}): Promise<Gap[]> {
      const { columns: _, ...asked } = parse(matrixQuery, query);
      const state = await service(strapi, 'marks').now();
      const scope = await service(strapi, 'scope').of(asked, options, state);
      const perLocale = asked.locale !== undefined;
      const input = await count(
        scope,
        perLocale ? [parts.contentTypes, parts.locales] : [parts.contentTypes],
        state
      );
      return findGaps(input, {
        perLocale,
        untagged: asked.stage === undefined && asked.segment === undefined,
      });
    },
  };
};
