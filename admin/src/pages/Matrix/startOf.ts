import type { Axis, Gap } from '../../../../server/src/contracts/report';
import type { ReportQuery } from '../../api/reports';
import type { NewEntry } from '../../newEntry/address';
import type { CreatableType } from '../../newEntry/useCreatableTypes';
import type { CellAddress } from './useReportAddress';

type Start = Partial<NewEntry>;

/** Stands for content without a segment. */
const GENERAL = 'general';

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

/** Whether the user may create what it is to be: a cell's column may be another content type. */
export const mayCreate = ({ contentType }: Start, types: readonly CreatableType[]): boolean =>
  types.some(({ uid }) => contentType === undefined || uid === contentType);

/** Filters that name a single thing. */
const onlyOnes = (filters: ReportQuery): Start =>
  Object.fromEntries(Object.entries(filters).filter(([, keys]) => keys && !keys.includes(',')));

const withoutGeneral = ({ segment, ...start }: Start): Start =>
  segment === undefined || segment === GENERAL ? start : { ...start, segment };
