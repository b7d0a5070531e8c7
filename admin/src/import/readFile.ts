import type { Sheet } from '../../../server/src/domain/imports/fileRow';
import { FileProblem } from './FileProblem';

/** In bytes: thousands of rows have room in it. */
const LARGEST = 10 * 1024 * 1024;

/** What files begin with. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * What is in a CSV or XLSX. It is read here, in the browser: no file reaches the server.
 * @throws FileProblem
 */
export async function readFile(file: File): Promise<Sheet[]> {
  if (file.size > LARGEST) throw new FileProblem('tooBig');
  const buffer = await file.arrayBuffer();
  const bytes = new Uint8Array(buffer);
  if (begins(bytes, OLD_EXCEL)) throw new FileProblem('old');
  const sheets = begins(bytes, ZIP) ? await workbookIn(buffer) : [await csvIn(bytes, file.name)];
  return withContent(sheets);
}

/** What is copied from a spreadsheet. */
export async function readPasted(text: string): Promise<Sheet[]> {
  const { readCsv } = await import('./readCsv');
  return withContent([readCsv(text, '')]);
}

async function workbookIn(buffer: ArrayBuffer): Promise<Sheet[]> {
  const { readWorkbook } = await import('./readWorkbook');
  try {
    return await readWorkbook(buffer);
  } catch (cause) {
    throw new FileProblem('unreadable', { cause });
  }
}

async function csvIn(bytes: Uint8Array, name: string): Promise<Sheet> {
  const { readCsv, textOf } = await import('./readCsv');
  const text = textOf(bytes);
  // A picture, or whatever it may be.
  if (text.includes('\u0000')) throw new FileProblem('unreadable');
  return readCsv(text, name);
}

function withContent(sheets: readonly Sheet[]): Sheet[] {
  const filled = sheets.filter(({ rows }) => rows.flat().some((cell) => cell.trim() !== ''));
  if (filled.length === 0) throw new FileProblem('empty');
  return filled;
}

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, n) => bytes[n] === byte);
