import { cellFacts, wantedOf } from './cellFacts';
import type { CellFacts } from './checks';
import { GENERAL } from './journey';
import type { Named, Phase, Stage } from './journey';
import type { ReportInput } from './reportInput';
import { BY_DEFAULT } from './plan';
import type { Wanted } from './plan';
import { judgedCells, scoreOf } from './score';
import type { Counts } from './tally';
import { indexTallies } from './tallyIndex';
import type { Place, TallyIndex } from './tallyIndex';
import { judge } from './verdict';
import type { Verdict } from './verdict';
import { explain } from './why';
import type { Why } from './why';

/** What runs across the matrix; the stages run down. */
export const AXES = ['contentType', 'segment', 'locale'] as const;
export type Axis = (typeof AXES)[number];

export interface MatrixCell extends Counts {
  readonly row: string;
  readonly column: string;
  readonly verdict: Verdict;
}

/** Stage by column: how much there is, and whether it is enough. */
export interface Matrix {
  readonly journey: Named;
  readonly rows: readonly (Named & { phase: Phase; color: string })[];
  readonly columns: readonly Named[];
  /** Every row × column, row by row. */
  readonly cells: readonly MatrixCell[];
  /** Documents at a stage, whatever their columns: one that stands in several of them counts once. */
  readonly rowTotals: readonly ({ readonly row: string } & Counts)[];
  /**
   * Documents of a column that carry any stage, each of them once. Null where cells leave some of those
   * out: stages or segments are asked for.
   */
  readonly columnTotals: readonly { column: string; published: number; draft: number }[] | null;
  /** Documents that carry any stage of the journey, each of them once. */
  readonly tagged: { readonly published: number; readonly draft: number };
  /** Documents without a stage of the journey, for every column. */
  readonly untagged: readonly { column: string; published: number; draft: number }[];
  readonly totals: {
    readonly published: number;
    readonly draft: number;
    readonly tagged: number;
    readonly untagged: number;
    /** Share of stage × segment cells that are covered, 0 to 1. */
    readonly score: number;
  };
}

/** Lays the tallies out as a matrix. */
export function makeMatrix(input: ReportInput, axis: Axis): Matrix {
  const count = indexTallies(input.tallies);
  const across = AXIS[axis](input, count);
  const all = count({ part: 'all' });
  const tagged = count({ part: 'tagged' });
  const taggedTotal = tagged.published + tagged.draft;
  return {
    journey: { key: input.journey.key, name: input.journey.name },
    rows: input.stages.map(({ key, name, phase, color }) => ({ key, name, phase, color })),
    columns: across.columns,
    cells: input.stages.flatMap((stage) =>
      across.columns.map((column) => ({
        row: stage.key,
        column: column.key,
        ...cellOf(across.cell(stage, column)),
      }))
    ),
    rowTotals: input.stages.map(({ key }) => ({
      row: key,
      ...count({ part: 'stage', stage: key }),
    })),
    columnTotals: input.narrowed ? null : across.totals,
    tagged: { published: tagged.published, draft: tagged.draft },
    untagged: across.untagged,
    totals: {
      published: all.published,
      draft: all.draft,
      tagged: taggedTotal,
      untagged: all.published + all.draft - taggedTotal,
      score: scoreOf(judgedCells(input, count)),
    },
  };
}

export const columnsOf = (input: ReportInput, axis: Axis): readonly Named[] =>
  AXIS[axis](input, indexTallies(input.tallies)).columns;

/**
 * Why a cell of the matrix has its verdict.
 * @param row key of one of the stages asked for
 * @param column key of one of the columns
 */
export function explainCell(input: ReportInput, axis: Axis, stage: Stage, column: Named): Why {
  const { facts, wanted } = AXIS[axis](input, indexTallies(input.tallies)).cell(stage, column);
  return explain(facts, wanted, judge(facts));
}

const cellOf = ({ facts }: JudgedFacts): Counts & { verdict: Verdict } => {
  const { published, draft, stale } = facts;
  return { published, draft, stale, verdict: judge(facts) };
};

/** What there is in a cell, and what is wanted. */
interface JudgedFacts {
  readonly facts: CellFacts;
  readonly wanted: Wanted;
}

interface Across {
  readonly columns: readonly Named[];
  readonly cell: (stage: Stage, column: Named) => JudgedFacts;
  readonly totals: Matrix['columnTotals'];
  readonly untagged: Matrix['untagged'];
}

const AXIS: Record<Axis, (input: ReportInput, count: TallyIndex) => Across> = {
  contentType: ({ contentTypes }, count) =>
    byPlace(contentTypes, count, (column) => ({ contentType: column.key })),

  locale: ({ locales }, count) =>
    byPlace(locales, count, (column) => ({ scope: 'locale', locale: column.key })),

  segment: (input, count) => {
    const { segments } = input;
    const byKey = new Map([...segments, null].map((segment) => [segment?.key ?? GENERAL, segment]));
    const columns = [...byKey].map(([key, segment]) => ({ key, name: segment?.name ?? 'General' }));
    const bySegment = (part: 'segment' | 'untagged') =>
      columns.map(({ key }) => {
        const { published, draft } = count({ part, segment: byKey.get(key)?.key ?? null });
        return { column: key, published, draft };
      });
    return {
      columns,
      cell: (stage, column) => {
        const segment = byKey.get(column.key) ?? null;
        return {
          facts: cellFacts(input, count, stage, segment),
          wanted: wantedOf(input, stage, segment),
        };
      },
      totals: bySegment('segment'),
      untagged: bySegment('untagged'),
    };
  },
};

/** Columns that know nothing of segments: one piece in a cell is enough. */
function byPlace(
  columns: readonly Named[],
  count: TallyIndex,
  placeOf: (column: Named) => Partial<Place>
): Across {
  const counted = columns.map((column) => ({
    column: column.key,
    all: count({ part: 'all', ...placeOf(column) }),
    tagged: count({ part: 'tagged', ...placeOf(column) }),
  }));
  return {
    columns,
    cell: (stage, column) => {
      const counts = count({ part: 'stage', stage: stage.key, ...placeOf(column) });
      return { facts: { ...counts, ...ONE_IS_ENOUGH }, wanted: BY_DEFAULT };
    },
    totals: counted.map(({ column, tagged: { published, draft } }) => ({
      column,
      published,
      draft,
    })),
    untagged: counted.map(({ column, all, tagged }) => ({
      column,
      published: all.published - tagged.published,
      draft: all.draft - tagged.draft,
    })),
  };
}

const ONE_IS_ENOUGH = { general: 0, min: 1, max: null, notApplicable: null } as const;
