/** A sheet of a file as it stands there, or a text with columns. */
export interface Sheet {
  readonly name: string;
  /** What stands in the cells. */
  readonly rows: readonly (readonly string[])[];
  /** What the first of them is called in the file, from 1. */
  readonly firstRow: number;
}

/** A row as the server takes it: where it stands, and cells by what they are about. */
export interface FileRow {
  readonly row: number;
  readonly [field: string]: string | number;
}

export interface RowAt {
  readonly row: number;
  readonly cells: readonly string[];
}

const isBlank = (cell: string | undefined): boolean => (cell ?? '').trim() === '';

/** Rows with anything in them; the first has the headings. */
export const rowsIn = ({ rows, firstRow }: Sheet): RowAt[] =>
  rows
    .map((cells, n) => ({ row: firstRow + n, cells }))
    .filter(({ cells }) => !cells.every(isBlank));

/** The cells of these columns that aren't blank. */
export function cellsOf<Field extends string>(
  { row, cells }: RowAt,
  columns: ReadonlyMap<Field, number>
): FileRow {
  const filled = [...columns].filter(([, place]) => !isBlank(cells[place]));
  const named = filled.map(([field, place]) => [field, (cells[place] ?? '').trim()]);
  return { ...Object.fromEntries(named), row };
}

/** As a spreadsheet calls a column, the first being 0: `A`, `Z`, `AA`. */
export const letterOf = (place: number): string =>
  (place < 26 ? '' : letterOf(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));
