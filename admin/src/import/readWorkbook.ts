// Of its ways to read, the one without workers: an admin panel's policy forbids those.
import readSheets from 'read-excel-file/universal';
import type { Sheet } from '../../../server/src/domain/imports/fileRow';

type Value = string | number | boolean | Date | null;

/** The sheets of a workbook, each cell as the text that it shows. */
export async function readWorkbook(bytes: ArrayBuffer): Promise<Sheet[]> {
  const sheets = await readSheets(bytes);
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((cells) => cells.map((value) => textIn(value as Value))),
    firstRow: 1,
  }));
}

function textIn(value: Value): string {
  if (value === null) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
