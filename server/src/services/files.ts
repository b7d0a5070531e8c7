import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { entriesExport, gapsExport, matrixExport, planExport } from '../contracts/files';
import type {
  EntriesExportQuery,
  FileQuery,
  MatrixExportQuery,
  Separator,
} from '../contracts/files';
import { parse } from '../contracts/parse';
import type { PlanItem } from '../contracts/plan';
import type { reportQuery } from '../contracts/report';
import { wantedOf } from '../domain/cellFacts';
import { GENERAL } from '../domain/journey';
import type { Axis } from '../domain/matrix';
import { csv } from '../files/csv';
import { json } from '../files/json';
import { gapSheet, gridSheet, planSheet } from '../files/sheets';
import type { Grid, NameOf } from '../files/sheets';
import { entryTable, gapTable, matrixTable, planTable } from '../files/tables';
import type { Table } from '../files/tables';
import { workbook } from '../files/workbook';
import type { EntriesOptions } from './entries';
import type { TaggedType } from './fields';
import { panelTexts } from './panelTexts';
import type { Say } from './panelTexts';
import type { Scope } from './scope';
import { service } from './service';

/** What leaves: in bits, as it is read. */
export interface ExportedFile {
  /** Tells the journey, what of it, and the day: `journey-default-gaps-2027-01-31.csv`. */
  readonly name: string;
  readonly body: Readable | Buffer;
}

export interface FileOptions extends EntriesOptions {
  /** Which content types may be named; all where left out. */
  readonly isKnown?: (uid: string) => boolean;
  /** Strapi's code of the panel's language, which workbooks are in; English where left out. */
  readonly language?: string | null;
}

type ReportAsked = z.output<typeof reportQuery>;

interface Written {
  readonly format: 'csv' | 'json';
  readonly separator: Separator;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Keys have no character that a name of a file mustn't have. */
const nameOf = (journey: string, what: string, format: string): string =>
  `journey-${journey}-${what}-${today()}.${format}`;

/** Reports, plans and entries as files. */
export const files = ({ strapi }: { strapi: Core.Strapi }) => {
  /** The list as a table for spreadsheets, or as the other routes answer it. */
  const written = (
    { format, separator }: Written,
    table: () => Table,
    items: Iterable<unknown> | AsyncIterable<unknown>
  ): Readable => (format === 'csv' ? csv(table(), separator) : json(items));

  /** Plans of the cells that are asked for, of content types that may be named. */
  const plansIn = async (
    scope: Scope,
    asked: PlansAsked,
    { isKnown = () => true }: FileOptions
  ): Promise<PlanItem[]> => {
    const plans = await service(strapi, 'plans').of({ journey: scope.journey.key });
    return plansWithin(scope, asked, plans).filter(
      ({ contentType }) => contentType === null || isKnown(contentType)
    );
  };

  /** Matrix, plan and gaps on a sheet each, in the language of the panel. */
  const reportBook = async (
    asked: ReportAsked,
    axis: Axis,
    options: FileOptions
  ): Promise<Buffer> => {
    const scope = await service(strapi, 'scope').of(asked, options);
    const say = await panelTexts(options.language ?? null);
    const coverage = service(strapi, 'coverage');
    const matrix = await coverage.matrix({ ...asked, columns: axis }, options);
    const plans = await plansIn(scope, asked, options);
    return workbook([
      gridSheet({ matrix, axis, targetOf: targetsIn(scope, axis) }, say),
      planSheet(plans, namesIn(scope, service(strapi, 'fields').list(), say), say),
      gapSheet(await coverage.gaps(asked, options), say),
    ]);
  };

  return {
    /**
     * A row for each cell of the matrix; as JSON the whole matrix; as a workbook with the plan and the
     * gaps, where the segments run across if nothing else is asked for.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async matrix(query: MatrixExportQuery = {}, options: FileOptions = {}): Promise<ExportedFile> {
      const { format, separator, columns, ...asked } = parse(matrixExport, query);
      const axis = columns ?? (format === 'xlsx' ? 'segment' : 'contentType');
      const matrix = await service(strapi, 'coverage').matrix({ ...asked, columns: axis }, options);
      const name = nameOf(matrix.journey.key, 'matrix', format);
      if (format === 'xlsx') return { name, body: await reportBook(asked, axis, options) };
      if (format === 'json') return { name, body: Buffer.from(JSON.stringify({ data: matrix })) };
      return { name, body: csv(matrixTable(matrix, axis), separator) };
    },

    /**
     * A row for each gap, worst first.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async gaps(query: FileQuery = {}, options: FileOptions = {}): Promise<ExportedFile> {
      const { format, separator, columns: _, ...asked } = parse(gapsExport, query);
      const { journey } = await service(strapi, 'scope').of(asked, options);
      const gaps = await service(strapi, 'coverage').gaps(asked, options);
      return {
        name: nameOf(journey.key, 'gaps', format),
        body: written({ format, separator }, () => gapTable(gaps), gaps),
      };
    },

    /**
     * A row for each plan of a cell that is asked for, in the order of the matrix.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async plan(query: FileQuery = {}, options: FileOptions = {}): Promise<ExportedFile> {
      const { format, separator, columns: _, ...asked } = parse(planExport, query);
      const scope = await service(strapi, 'scope').of(asked, options);
      const plans = await plansIn(scope, asked, options);
      return {
        name: nameOf(scope.journey.key, 'plan', format),
        body: written({ format, separator }, () => planTable(plans), plans),
      };
    },

    /**
     * A row for each entry, a document in one locale, that is asked for and that the caller may read.
     * They are read while the file is.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    async entries(
      query: EntriesExportQuery = {},
      options: FileOptions = {}
    ): Promise<ExportedFile> {
      const parsed = parse(entriesExport, query);
      const { format, separator, columns: _, status = null, ...asked } = parsed;
      const { scope, at } = await service(strapi, 'entries').placeOf(asked, options);
      const entries = service(strapi, 'entryRecords').of({ ...at, status }, scope, options);
      return {
        name: nameOf(scope.journey.key, 'entries', format),
        body: written({ format, separator }, () => entryTable(entries), entries),
      };
    },
  };
};

type PlansAsked = Partial<Record<'contentType' | 'locale', readonly string[]>>;

/** Plans of the cells that are asked for, by stage and segment; those for all types or locales hold for each. */
function plansWithin(
  { shown: { stages, segments } }: Scope,
  { contentType, locale }: PlansAsked,
  plans: readonly PlanItem[]
): PlanItem[] {
  const holds = (asked: readonly string[] | undefined, key: string | null): boolean =>
    asked === undefined || key === null || asked.includes(key);
  return stages.flatMap(({ key: stage }) =>
    segments.flatMap((segment) =>
      plans.filter(
        (plan) =>
          plan.stage === stage &&
          plan.segment === (segment?.key ?? GENERAL) &&
          holds(contentType, plan.contentType) &&
          holds(locale, plan.locale)
      )
    )
  );
}

/** What is wanted in each cell; targets are about segments. */
function targetsIn(scope: Scope, axis: Axis): Grid['targetOf'] {
  const { plans, asked, allSegments, shown } = scope;
  const { journey } = shown;
  const rules = { journey, plans, asked, segmented: allSegments.length > 0 };
  return (stageKey, column) => {
    const stage = shown.stages.find(({ key }) => key === stageKey);
    if (!stage || axis !== 'segment') return null;
    const segment = allSegments.find(({ key }) => key === column) ?? null;
    return wantedOf(rules, stage, segment).target;
  };
}

/** What keys are called; a key where nothing is called so any more. */
function namesIn(scope: Scope, types: readonly TaggedType[], say: Say): NameOf {
  const named = {
    stage: scope.journey.stages,
    segment: [...scope.allSegments, { key: GENERAL, name: say('segment.general') }],
    contentType: types.map(({ uid, name }) => ({ key: uid, name })),
    locale: scope.locales.map(({ code, name }) => ({ key: code, name })),
  };
  return (kind, key) => named[kind].find((one) => one.key === key)?.name ?? key;
}
