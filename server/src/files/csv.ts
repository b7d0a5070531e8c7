import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Separator } from '../contracts/files';
import { harmless } from '../domain/harmless';
import type { Row, Table, Value } from './tables';

const SEPARATORS: Record<Separator, string> = { comma: ',', semicolon: ';' };

/**
 * A table as RFC 4180 has it, in UTF-8 that says so to Excel by a byte order mark, written while it is
 * read. Nothing in it is a formula.
 */
export function csv({ columns, rows }: Table, separator: Separator): Readable {
  const written = stringify({
    bom: true,
    columns: [...columns],
    delimiter: SEPARATORS[separator],
    header: true,
    quoted_match: NEEDS_QUOTES,
    record_delimiter: 'windows',
  });
  // Who reads the file hears of what fails.
  return pipeline(Readable.from(cellsOf(rows)), written, () => undefined);
}

/** The separator that wasn't chosen too: a spreadsheet may take it for one. */
const NEEDS_QUOTES = /[,;\t\r\n']/;

async function* cellsOf(rows: Table['rows']): AsyncGenerator<Record<string, string>> {
  for await (const row of rows) yield mapValues(row);
}

const mapValues = (row: Row): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, cellOf(value)]));

/** Numbers are ours, and stay numbers. */
function cellOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return harmless(value);
  return typeof value === 'object' ? harmless(value.join('\n')) : String(value);
}
