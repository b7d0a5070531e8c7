import type { Core } from '@strapi/strapi';
import { parse } from '../contracts/parse';
import { matrixQuery } from '../contracts/report';
import type { MatrixQuery } from '../contracts/report';
import { findGaps } from '../domain/gaps';
import type { Gap } from '../domain/gap';
import { makeMatrix } from '../domain/matrix';
import type { Matrix } from '../domain/matrix';
import type { ReportInput } from '../domain/reportInput';
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
  segments: { scope: 'document', parts: ['cell', 'stage', 'all', 'tagged', 'segment', 'untagged'] },
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
    const tallies = await Promise.all(
      scope.contentTypes.map(({ uid }) => service(strapi, 'tallies').of(uid, scope, wanted, state))
    );
    return {
      ...scope.shown,
      narrowed: scope.narrowed,
      segmented: scope.allSegments.length > 0,
      contentTypes: scope.contentTypes.map(({ uid, name }) => ({ key: uid, name })),
      locales: scope.locales.map(({ code, name }) => ({ key: code, name })),
      tallies,
    };
  };

  return {
    /** The numbers of every cell of a scope, on the whole site and in each of its locales. */
    cells: (scope: Scope, state: MarkedState): Promise<ReportInput> =>
      count(scope, [parts.contentTypes, parts.locales], state),

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
