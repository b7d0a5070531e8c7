import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { parse } from '../contracts/parse';
import { matrixQuery, reportQuery, whyQuery } from '../contracts/report';
import type { MatrixQuery, ReportQuery, WhyQuery } from '../contracts/report';
import { findGaps } from '../domain/gaps';
import type { Gap } from '../domain/gap';
import type { Named } from '../domain/journey';
import { columnsOf, explainCell, makeMatrix } from '../domain/matrix';
import type { Axis, Matrix } from '../domain/matrix';
import type { ReportInput } from '../domain/reportInput';
import { judgedCells } from '../domain/score';
import { explainScore } from '../domain/scoreMoves';
import type { ScoreReasons } from '../domain/scoreMoves';
import { indexTallies } from '../domain/tallyIndex';
import type { Why } from '../domain/why';
import type { TallyRequest } from '../queries/tallies';
import type { MarkedState } from './marks';
import { pick } from './scope';
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

const PARTS_OF: Record<Axis, TallyRequest['parts']> = {
  contentType: [parts.contentTypes],
  segment: [parts.segments],
  locale: [parts.contentTypes, parts.locales],
};

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
      plans: scope.plans,
      asked: scope.asked,
      segmented: scope.allSegments.length > 0,
      contentTypes: scope.contentTypes.map(({ uid, name }) => ({ key: uid, name })),
      locales: scope.locales.map(({ code, name }) => ({ key: code, name })),
      tallies,
    };
  };

  const ofColumns = async (
    asked: z.output<typeof reportQuery>,
    columns: Axis,
    options: ReportOptions
  ): Promise<ReportInput> => {
    const state = await service(strapi, 'marks').now();
    const scope = await service(strapi, 'scope').of(asked, options, state);
    return count(scope, PARTS_OF[columns], state);
  };

  return {
    /** The numbers of every cell of a scope, on the whole site and in each of its locales. */
    cells: (scope: Scope, state: MarkedState): Promise<ReportInput> =>
      count(scope, [parts.contentTypes, parts.locales], state),

    /** All that a report by segment and by content type is made of, on the whole site. */
    report: (scope: Scope, state: MarkedState): Promise<ReportInput> =>
      count(scope, [parts.segments], state),

    /**
     * Stage by content type, segment or locale: how much there is, and whether it is enough.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async matrix(query: MatrixQuery = {}, options: ReportOptions = {}): Promise<Matrix> {
      const { columns, ...asked } = parse(matrixQuery, query);
      return makeMatrix(await ofColumns(asked, columns, options), columns);
    },

    /**
     * Why a cell of the matrix has its verdict: the numbers, and who says how much is wanted.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async why(query: WhyQuery, options: ReportOptions = {}): Promise<Why> {
      const { columns, row, column, ...asked } = parse(whyQuery, query);
      const input = await ofColumns(asked, columns, options);
      const keyOf = ({ key }: Named): string => key;
      const [stage] = pick('row', [row], input.stages, keyOf);
      const [across] = pick('column', [column], columnsOf(input, columns), keyOf);
      return explainCell(input, columns, stage!, across!);
    },

    /**
     * What the score is made of, and what would move it.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async score(query: ReportQuery = {}, options: ReportOptions = {}): Promise<ScoreReasons> {
      const input = await ofColumns(parse(reportQuery, query), 'contentType', options);
      return explainScore(judgedCells(input, indexTallies(input.tallies)));
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
