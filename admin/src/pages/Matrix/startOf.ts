import type { Axis, Gap } from '../../../../server/src/contracts/report';
import type { CellQuery } from '../../api/candidates';
import type { ReportQuery } from '../../api/reports';
import type { NewEntry } from '../../newEntry/address';
import { creatableIn, isOffered } from '../../newEntry/useCreatableTypes';
import type { CreatableType } from '../../newEntry/useCreatableTypes';
import type { CellAddress } from './cellAddress';

type Start = Partial<NewEntry>;

/** Stands for content without a segment. */
export const GENERAL = 'general';

/** What a new entry in a cell is: what the filters and the cell leave no choice of. */
export function startInCell({ row, column }: CellAddress, axis: Axis, filters: ReportQuery): Start {
  return withoutGeneral({ ...onlyOnes(filters), stage: row, [axis]: column });
}

/** What a new entry is that fills a gap. */
export function startForGap({ stage, segment, locale }: Gap, filters: ReportQuery): Start {
  return withoutGeneral({
    ...onlyOnes(filters),
    stage: stage?.key,
    ...(segment && { segment: segment.key }),
    ...(locale !== null && { locale }),
  });
}

/** What an existing entry in a cell is tagged with, and where it is looked for. */
export function placeInCell(
  { row, column }: CellAddress,
  axis: Axis,
  { journey, segment, ...filters }: ReportQuery
): CellQuery {
  const whom = onlyOnes({ segment });
  return { journey, ...filters, ...whom, stage: row, [axis]: column };
}

/** The same of what fills a gap; undefined for a gap that isn't of a stage. */
export function placeForGap(
  { stage, segment, locale }: Gap,
  { journey, contentType, locale: locales }: ReportQuery
): CellQuery | undefined {
  if (!stage) return undefined;
  return {
    journey,
    contentType,
    stage: stage.key,
    segment: segment?.key,
    locale: locale ?? locales,
  };
}

/**
 * Whether the user may create what it is to be, where it is to be: a cell's column may be another content
 * type, or a locale.
 */
export const mayCreate = (
  { contentType, locale }: Start,
  types: readonly CreatableType[]
): boolean =>
  creatableIn(locale, types).some((type) =>
    contentType === undefined ? isOffered(type, undefined) : type.uid === contentType
  );

/** Filters that name a single thing. */
export const onlyOnes = (filters: ReportQuery): Start =>
  Object.fromEntries(Object.entries(filters).filter(([, keys]) => keys && !keys.includes(',')));

const withoutGeneral = ({ segment, ...start }: Start): Start =>
  segment === undefined || segment === GENERAL ? start : { ...start, segment };
