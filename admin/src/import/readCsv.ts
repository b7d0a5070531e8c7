import Papa from 'papaparse';
import { asWritten } from '../../../server/src/domain/harmless';
import type { Sheet } from '../../../server/src/domain/imports/fileRow';
import { FileProblem } from './FileProblem';

/** Excel's own way to say what stands between columns. */
const SEPARATOR = /^sep=(.)\r?\n/i;

/** The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8 where it is that, else as Windows writes. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Columns with commas, semicolons or tabs between them.
 * @throws FileProblem where quotation marks leave open where a cell ends: rows would get lost in it
 */
export function readCsv(text: string, name: string): Sheet {
  const [line = '', separator] = SEPARATOR.exec(text) ?? [];
  const own = text.slice(line.length);
  const { data, errors } = Papa.parse<string[]>(own, {
    delimiter: separator ?? '',
    delimitersToGuess: [',', ';', '\t'],
  });
  const firstRow = line === '' ? 1 : 2;
  // What separates columns can't always be told: there is one then.
  const stray = errors.find(({ type }) => type === 'Quotes');
  if (stray) {
    const before = own.slice(0, stray.index).match(/\r\n|\n|\r/g) ?? [];
    throw new FileProblem('quote', { line: firstRow + before.length });
  }
  return {
    name,
    rows: data.map((cells) => cells.map(asWritten)),
    firstRow,
  };
}
