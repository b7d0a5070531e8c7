import { useSearchParams } from 'react-router-dom';
import type { Axis } from '../../../../server/src/contracts/report';
import type { ReportQuery } from '../../api/reports';

const FILTERS = ['journey', 'locale', 'segment', 'contentType'] as const;
export type Filter = (typeof FILTERS)[number];

const AXES: readonly Axis[] = ['contentType', 'segment', 'locale'];

/** The row of the matrix that holds documents without a stage. */
export const UNTAGGED = 'none';

export interface CellAddress {
  row: string;
  column: string;
}

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
    openCell: ({ row, column }: CellAddress) => change({ cell: `${row}~${column}` }, false),
    closeCell: () => change({ cell: null }),
  };
}

function cellOf(value: string | null): CellAddress | null {
  const [row, column] = value?.split('~') ?? [];
  return row && column ? { row, column } : null;
}
