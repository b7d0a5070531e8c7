import { useRef, useState } from 'react';

interface Selection {
  readonly size: number;
  has(row: string): boolean;
  toggle(row: string, isSelected: boolean): void;
  /** From where the Shift key went down to here, and no further. */
  extend(from: string, to: string): void;
  all(): void;
  /** These and no others. */
  set(rows: readonly string[]): void;
  clear(): void;
}

interface Range {
  /** What was selected before it. */
  readonly base: ReadonlySet<string>;
  readonly from: string;
  readonly to: string;
}

/**
 * Which rows are tagged together.
 * @param rows those that can be, from the top
 */
export function useSelection(rows: readonly string[]): Selection {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const range = useRef<Range | null>(null);
  const select = (chosen: Iterable<string>): void => {
    range.current = null;
    setSelected(new Set(chosen));
  };
  return {
    size: selected.size,
    has: (row) => selected.has(row),
    toggle: (row, isSelected) =>
      select(isSelected ? [...selected, row] : [...selected].filter((one) => one !== row)),
    extend: (from, to) => {
      // On from where it ends; anywhere else another one begins.
      const { base, from: start } =
        range.current?.to === from ? range.current : { base: selected, from };
      const ends = [rows.indexOf(start), rows.indexOf(to)];
      select([...base, ...rows.slice(Math.min(...ends), Math.max(...ends) + 1)]);
      range.current = { base, from: start, to };
    },
    all: () => select(rows),
    set: select,
    clear: () => select([]),
  };
}
