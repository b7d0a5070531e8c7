import { NOTHING } from './tagCell';
import { writtenDay } from './writtenDay';

const LISTS = ['questions', 'searchTerms', 'channels', 'formats'] as const;
const NUMBERS = ['targetMin', 'targetMax'] as const;
const TEXTS = [
  'notApplicable',
  'trigger',
  'message',
  'measuringPoint',
  'owner',
  'dueDate',
] as const;

type Field = (typeof LISTS)[number] | (typeof NUMBERS)[number] | (typeof TEXTS)[number];
type Value = string | number | null | string[];

/** Cells of a row, by what they are about. */
export type PlanCells = Partial<Record<Field, string>>;

/**
 * What the cells that aren't empty say; a dash says that there is nothing any more. Of lists, each line is
 * an item. What is no number stays a text: it is refused where plans are checked.
 */
export function readPlanFields(cells: PlanCells): Partial<Record<Field, Value>> {
  const read: Partial<Record<Field, Value>> = {};
  for (const field of [...LISTS, ...NUMBERS, ...TEXTS]) {
    const cell = cells[field]?.trim() ?? '';
    if (cell !== '') read[field] = valueOf(field, cell);
  }
  return read;
}

function valueOf(field: Field, cell: string): Value {
  const isNothing = NOTHING.includes(cell);
  if (LISTS.some((one) => one === field)) return isNothing ? [] : linesOf(cell);
  if (isNothing) return null;
  if (field === 'dueDate') return writtenDay(cell);
  const isNumber = NUMBERS.some((one) => one === field) && /^\d{1,6}$/.test(cell);
  return isNumber ? Number(cell) : cell;
}

const linesOf = (cell: string): string[] =>
  cell
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
