import type { PlanItem } from '../contracts/plan';
import type { Gap } from '../domain/gap';
import { gapValues } from '../domain/gapValues';
import { GENERAL } from '../domain/journey';
import type { Target } from '../domain/journey';
import type { Axis, Matrix, MatrixCell } from '../domain/matrix';
import type { Verdict } from '../domain/verdict';
import type { Say } from '../services/panelTexts';
import type { SheetCell, SheetContent } from './workbook';

export interface Grid {
  readonly matrix: Matrix;
  readonly axis: Axis;
  /** What is wanted in a cell, by the keys of its stage and its column. */
  readonly targetOf: (stage: string, column: string) => Target | null;
}

/** Words say the verdict; the colours are those of the panel, for the eye. */
const FILLS: Partial<Record<Verdict | 'empty', string>> = {
  covered: '#eafbe7',
  'above-target': '#eafbe7',
  missing: '#fcecea',
  'draft-only': '#fdf4dc',
  'below-target': '#fdf4dc',
  stale: '#fdf4dc',
  'general-only': '#fdf4dc',
};

/** The matrix as content teams lay it out: stages down, segments across, in each cell what there is and what is wanted. */
export function gridSheet({ matrix, axis, targetOf }: Grid, say: Say): SheetContent {
  const { rows, columns, cells, untagged } = matrix;
  const cellAt = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return {
    name: say('export.grid'),
    columns: [
      { heading: say('matrix.stage'), width: 24 },
      ...columns.map(({ key, name }) => ({
        heading: axis === 'segment' && key === GENERAL ? say('segment.general') : name,
        width: 22,
      })),
    ],
    rows: [
      ...rows.map((row): SheetCell[] => [
        { lines: [row.name, say(`phase.${row.phase}`)], bold: true },
        ...columns.map((column) => {
          const cell = cellAt.get(`${row.key} ${column.key}`);
          return cell ? gridCell(cell, matrix, axis, targetOf(row.key, column.key), say) : null;
        }),
      ]),
      [
        { lines: [say('matrix.untagged')], bold: true },
        ...columns.map(({ key }) => {
          const there = untagged.find(({ column }) => column === key);
          return there ? { lines: countLines({ ...there, stale: 0 }, say) } : null;
        }),
      ],
    ],
  };
}

function gridCell(
  cell: MatrixCell,
  { columns }: Matrix,
  axis: Axis,
  target: Target | null,
  say: Say
): SheetCell {
  // As in the panel: beside segments, general content is wanted of nobody.
  const isEmpty =
    cell.verdict === 'missing' &&
    axis === 'segment' &&
    cell.column === GENERAL &&
    columns.length > 1;
  const verdict = isEmpty ? 'empty' : cell.verdict;
  const lines = [
    ...countLines(cell, say),
    say(`verdict.${verdict}`),
    ...(target ? [targetLine(target, say)] : []),
  ];
  return { lines, fill: FILLS[verdict] };
}

type Counted = Pick<MatrixCell, 'published' | 'draft' | 'stale'>;

const countLines = ({ published, draft, stale }: Counted, say: Say): string[] => [
  say('export.published', { count: published }),
  ...(draft > 0 ? [say('cell.drafts', { count: draft })] : []),
  ...(stale > 0 ? [say('cell.stale', { count: stale })] : []),
];

function targetLine({ min, max }: Target, say: Say): string {
  if (max === null) return say('export.atLeast', { min: min ?? 1 });
  return min === null ? say('export.atMost', { max }) : say('export.fromTo', { min, max });
}

/** What keys of a plan are called. */
export type NameOf = (kind: 'stage' | 'segment' | 'contentType' | 'locale', key: string) => string;

/** The plan as it is worked through: where, how much, then the brief from what moves the customer to the day it is due. */
export const planSheet = (plans: readonly PlanItem[], nameOf: NameOf, say: Say): SheetContent => ({
  name: say('export.plan'),
  columns: [
    { heading: say('matrix.stage'), width: 18 },
    { heading: say('axis.segment'), width: 18 },
    { heading: say('axis.contentType'), width: 16 },
    { heading: say('axis.locale'), width: 10 },
    { heading: say('plan.targetMin'), width: 10 },
    { heading: say('plan.targetMax'), width: 10 },
    { heading: say('plan.notApplicable'), width: 24 },
    { heading: say('plan.trigger'), width: 36 },
    { heading: say('plan.questions'), width: 36 },
    { heading: say('plan.searchTerms'), width: 28 },
    { heading: say('plan.message'), width: 36 },
    { heading: say('plan.measuringPoint'), width: 24 },
    { heading: say('plan.channels'), width: 20 },
    { heading: say('plan.formats'), width: 20 },
    { heading: say('plan.owner'), width: 20 },
    { heading: say('plan.dueDate'), width: 12 },
  ],
  rows: plans.map((plan) => [
    nameOf('stage', plan.stage),
    nameOf('segment', plan.segment),
    plan.contentType && nameOf('contentType', plan.contentType),
    plan.locale && nameOf('locale', plan.locale),
    plan.targetMin,
    plan.targetMax,
    plan.notApplicable,
    plan.trigger,
    plan.questions,
    plan.searchTerms,
    plan.message,
    plan.measuringPoint,
    plan.channels,
    plan.formats,
    plan.owner,
    plan.dueDate,
  ]),
});

/** The gaps, worst first, each in a sentence. */
export const gapSheet = (gaps: readonly Gap[], say: Say): SheetContent => ({
  name: say('gaps.title'),
  columns: [
    { heading: say('export.gap'), width: 60 },
    { heading: say('export.kind'), width: 16 },
    { heading: say('matrix.stage'), width: 18 },
    { heading: say('axis.segment'), width: 18 },
    { heading: say('axis.contentType'), width: 16 },
    { heading: say('axis.locale'), width: 14 },
    { heading: say('entry.published'), width: 10 },
    { heading: say('entry.draft'), width: 10 },
    { heading: say('entry.stale'), width: 10 },
    { heading: say('plan.targetMin'), width: 10 },
    { heading: say('plan.targetMax'), width: 10 },
  ],
  rows: gaps.map((gap) => [
    say(`gap.${gap.kind}`, gapValues(gap)),
    say(`verdict.${gap.kind}`),
    gap.stage?.name ?? null,
    gap.segment?.name ?? null,
    gap.contentTypeName,
    gap.localeName,
    gap.published,
    gap.draft,
    gap.stale,
    gap.target?.min ?? null,
    gap.target?.max ?? null,
  ]),
});
