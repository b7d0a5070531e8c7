import writeWorkbook from 'write-excel-file/node';
import type { Cell, Sheet } from 'write-excel-file/node';

/** Text stays text, whatever it begins with; a list is several lines. */
export type SheetCell =
  | string
  | number
  | null
  | readonly string[]
  | { readonly lines: readonly string[]; readonly fill?: string; readonly bold?: boolean };

/** A sheet: a line of headings, and what stands under it. Headings and the first column stay in sight. */
export interface SheetContent {
  readonly name: string;
  /** What columns are called, and how many characters they have room for. */
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** An XLSX of these sheets, on paper across. */
export const workbook = (sheets: readonly SheetContent[]): Promise<Buffer> =>
  writeWorkbook(sheets.map(sheetOf)).toBuffer();

const FONT = { alignVertical: 'top', wrap: true } as const;
const HEADING_FILL = '#dcdce4';

const sheetOf = ({ name, columns, rows }: SheetContent): Sheet<never> => ({
  sheet: name,
  stickyRowsCount: 1,
  stickyColumnsCount: 1,
  orientation: 'landscape',
  columns: columns.map(({ width }) => ({ width })),
  data: [
    columns.map(({ heading }) => cellOf({ lines: [heading], fill: HEADING_FILL, bold: true })),
    ...rows.map((row) => row.map(cellOf)),
  ],
});

/** As much as a cell of a spreadsheet holds. */
const MOST_CHARACTERS = 32_767;

function cellOf(content: SheetCell): Cell {
  if (content === null) return null;
  if (typeof content === 'number') return { ...FONT, type: Number, value: content };
  if (typeof content === 'string') return textOf([content]);
  if (!('lines' in content)) return textOf(content);
  const { lines, fill, bold } = content;
  return {
    ...textOf(lines),
    ...(fill === undefined ? {} : { backgroundColor: fill }),
    ...(bold ? { fontWeight: 'bold' as const } : {}),
  };
}

function textOf(lines: readonly string[]) {
  const value = lines.join('\n').slice(0, MOST_CHARACTERS);
  // Without a type, the library would take it for what it looks like.
  return { ...FONT, type: String, value };
}
