import type { PlanItem } from '../contracts/plan';
import type { EntryRecord } from '../contracts/files';
import type { Gap } from '../domain/gap';
import type { Axis, Matrix } from '../domain/matrix';
import { PLAN_FIELDS } from '../domain/plan';

/** Of a table; a list is several lines. */
export type Value = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Value>>;

/** What leaves as rows and columns. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: Iterable<Row> | AsyncIterable<Row>;
}

/** Stage key of the row of what has no stage. */
const NONE = 'none';

const MATRIX_COLUMNS = [
  'journey',
  'stage',
  'stageName',
  'phase',
  'columns',
  'column',
  'columnName',
  'published',
  'draft',
  'stale',
  'verdict',
] as const;

/** A row for each cell, row by row, and for each column one of what has no stage. */
export function matrixTable(matrix: Matrix, columns: Axis): Table {
  const stages = new Map(matrix.rows.map((row) => [row.key, row]));
  const across = new Map(matrix.columns.map(({ key, name }) => [key, name]));
  const placed = (stage: string, column: string) => ({
    journey: matrix.journey.key,
    stage,
    stageName: stages.get(stage)?.name ?? null,
    phase: stages.get(stage)?.phase ?? null,
    columns,
    column,
    columnName: across.get(column) ?? null,
  });
  const cells = matrix.cells.map(({ row, column, ...counted }) => ({
    ...placed(row, column),
    ...counted,
  }));
  const untagged = matrix.untagged.map(({ column, published, draft }) => ({
    ...placed(NONE, column),
    published,
    draft,
    stale: null,
    verdict: null,
  }));
  return { columns: MATRIX_COLUMNS, rows: [...cells, ...untagged] };
}

const GAP_COLUMNS = [
  'kind',
  'stage',
  'stageName',
  'segment',
  'segmentName',
  'contentType',
  'contentTypeName',
  'locale',
  'localeName',
  'published',
  'draft',
  'stale',
  'general',
  'targetMin',
  'targetMax',
  'between',
  'deadEnd',
  'message',
] as const;

/** A row for each gap, worst first. */
export const gapTable = (gaps: readonly Gap[]): Table => ({
  columns: GAP_COLUMNS,
  rows: gaps.map(({ stage, segment, target, ...gap }) => ({
    ...gap,
    stage: stage?.key ?? null,
    stageName: stage?.name ?? null,
    segment: segment?.key ?? null,
    segmentName: segment?.name ?? null,
    targetMin: target?.min ?? null,
    targetMax: target?.max ?? null,
  })),
});

const PLAN_COLUMNS = [
  'journey',
  'stage',
  'segment',
  'contentType',
  'locale',
  ...PLAN_FIELDS,
] as const satisfies readonly (keyof PlanItem)[];

/** A row for each plan; what is wanted there, then the brief as it is planned. */
export const planTable = (plans: readonly PlanItem[]): Table => ({
  columns: PLAN_COLUMNS,
  rows: plans.map((plan) => ({ ...plan })),
});

const ENTRY_COLUMNS = [
  'contentType',
  'contentTypeName',
  'documentId',
  'locale',
  'title',
  'status',
  'stale',
  'stages',
  'segments',
  'publishedAt',
  'updatedAt',
  'link',
] as const satisfies readonly (keyof EntryRecord)[];

/** A row for each entry; its keys with commas between them, as requests take them. */
export const entryTable = (entries: AsyncIterable<EntryRecord>): Table => ({
  columns: ENTRY_COLUMNS,
  rows: keysJoined(entries),
});

async function* keysJoined(entries: AsyncIterable<EntryRecord>): AsyncGenerator<Row> {
  for await (const entry of entries) {
    yield { ...entry, stages: entry.stages.join(), segments: entry.segments.join() };
  }
}
