import { columnsIn, GAP_COLUMNS, PLAN_COLUMNS, TAG_COLUMNS } from './columns';
import type { Called } from './columns';
import { cellsOf, rowsIn } from './fileRow';
import type { FileRow, RowAt, Sheet } from './fileRow';
import { readGrid } from './grid';
import type { Vocabulary } from './grid';
import { withoutSearch } from './webAddress';

/** What a sheet is taken for, and its rows as the server takes them. */
export interface Recognised {
  readonly kind: 'tags' | 'plan';
  /** Whether it has stages one way and segments the other. */
  readonly isGrid: boolean;
  readonly rows: readonly FileRow[];
  /** Rows that name something, and say nothing of it. */
  readonly blank: number;
  /** Headings that are read, and those that aren't. */
  readonly used: readonly string[];
  readonly unused: readonly string[];
}

const ADDRESSES = ['documentId', 'slug', 'url'] as const;
const TAGS = ['stages', 'segments'] as const;
const PLACE = ['journey', 'stage', 'segment', 'contentType', 'locale'];

/** Rows at the top that have one cell each, and are looked at. */
const MOST_ALONE = 5;

/** @returns null where it is nothing that can be brought in */
export function recognise(sheet: Sheet, called: Called, vocabulary: Vocabulary): Recognised | null {
  const all = rowsIn(sheet);
  const isAlone = ({ cells }: RowAt): boolean => cells.filter((cell) => cell.trim()).length < 2;
  const headings = Math.max(
    0,
    all.findIndex((row) => !isAlone(row))
  );
  // What stands alone above may be a title, and may be the one segment of a grid.
  const alone = all.slice(0, Math.min(headings, MOST_ALONE)).map((_, n) => n);
  for (const start of [headings, ...alone]) {
    const found = within(all.slice(start));
    if (found) return found;
  }
  return null;

  function within([head, ...rows]: readonly RowAt[]): Recognised | null {
    if (!head || columnsIn(head.cells, GAP_COLUMNS, called).size === 2) return null;
    return (
      tagsIn(head, rows, called) ?? planIn(head, rows, called) ?? readGrid(head, rows, vocabulary)
    );
  }
}

function tagsIn(head: RowAt, rows: readonly RowAt[], called: Called): Recognised | null {
  const columns = columnsIn(head.cells, TAG_COLUMNS, called);
  const isTags = ADDRESSES.some((one) => columns.has(one)) && TAGS.some((one) => columns.has(one));
  if (!isTags) return null;
  const read = rows.map((one): FileRow => {
    const { slug, url, ...cells } = cellsOf(one, columns);
    // What is named by its id needs nothing else; a request has room for so much only.
    if (cells.documentId || (!slug && !url)) return cells;
    return slug ? { ...cells, slug } : { ...cells, url: withoutSearch(String(url)) };
  });
  return told('tags', head, columns, read, (row) => TAGS.some((one) => row[one]));
}

function planIn(head: RowAt, rows: readonly RowAt[], called: Called): Recognised | null {
  const columns = columnsIn(head.cells, PLAN_COLUMNS, called);
  const planned = [...columns.keys()].filter((field) => !PLACE.includes(field));
  if (!columns.has('stage') || planned.length === 0) return null;
  const read = rows.map((one) => cellsOf(one, columns));
  return told('plan', head, columns, read, (row) => planned.some((one) => row[one]));
}

function told(
  kind: Recognised['kind'],
  { cells: headings }: RowAt,
  columns: ReadonlyMap<string, number>,
  all: readonly FileRow[],
  saysSomething: (row: FileRow) => boolean
): Recognised {
  const rows = all.filter(saysSomething);
  const places = new Set(columns.values());
  const named = headings.map((heading, place) => ({ heading: heading.trim(), place }));
  const headingsOf = (isUsed: boolean): string[] =>
    named
      .filter(({ heading, place }) => heading !== '' && places.has(place) === isUsed)
      .map(({ heading }) => heading);
  return {
    kind,
    isGrid: false,
    rows,
    blank: all.length - rows.length,
    used: headingsOf(true),
    unused: headingsOf(false),
  };
}
