import { useSearchParams } from 'react-router-dom';
import type { Axis, Gap } from '../../../../server/src/contracts/report';
import type { ReportQuery } from '../../api/reports';
import { cellId, cellOf, UNTAGGED } from './cellAddress';
import type { CellAddress } from './cellAddress';
import { GENERAL } from './startOf';

const FILTERS = ['journey', 'locale', 'segment', 'contentType'] as const;
export type Filter = (typeof FILTERS)[number];

const AXES: readonly Axis[] = ['contentType', 'segment', 'locale'];

/** What the page shows, held by the address: it can be linked to, and survives a reload. */
export function useReportAddress() {
  const [params, setParams] = useSearchParams();

  const change = (changes: Record<string, string | null>, replace = true) =>
    setParams(
      (before) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value) before.set(name, value);
          else before.delete(name);
        }
        return before;
      },
      { replace }
    );

  const filters: ReportQuery = Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    })
  );
  const columns = AXES.find((axis) => axis === params.get('columns')) ?? 'contentType';

  return {
    columns,
    filters,
    cell: cellOf(params.get('cell')),
    setColumns: (axis: Axis) =>
      change({ columns: axis === 'contentType' ? null : axis, cell: null }),
    setFilter: (name: Filter, keys: readonly string[]) =>
      change({ [name]: keys.join(','), cell: null }),
    clearFilters: () =>
      change({ journey: null, locale: null, segment: null, contentType: null, cell: null }),
    openCell: (cell: CellAddress) => change({ cell: cellId(cell) }, false),
    /** The cell of a gap, among those of its segment and locale. */
    openGap: ({ stage, segment, locale }: Gap) =>
      change(
        {
          columns: 'segment',
          cell: cellId({ row: stage?.key ?? UNTAGGED, column: segment?.key ?? GENERAL }),
          ...(locale !== null && { locale }),
        },
        false
      ),
    closeCell: () => change({ cell: null }),
  };
}
