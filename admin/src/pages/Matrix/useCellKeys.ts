import { useLayoutEffect, useRef } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { nextCell } from './nextCell';

const CELLS = 'button[data-cell]';

/**
 * One stop for Tab in the whole table, arrow keys from cell to cell. The stop is kept in the page itself
 * (React gives every cell the same -1): moving it draws none of some hundred cells anew.
 */
export function useCellKeys() {
  const ref = useRef<HTMLTableElement>(null);

  const stopAt = (cell: HTMLElement | undefined): void => {
    for (const other of cellsOf(ref.current).flat()) other.tabIndex = other === cell ? 0 : -1;
  };

  useLayoutEffect(() => {
    const cells = cellsOf(ref.current).flat();
    if (!cells.some(({ tabIndex }) => tabIndex === 0)) stopAt(cells[0]);
  });

  const onFocus = ({ target }: FocusEvent<HTMLElement>): void => {
    if (target.matches(CELLS)) stopAt(target);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const rows = cellsOf(ref.current);
    const row = rows.findIndex((cells) => cells.includes(event.target as HTMLButtonElement));
    if (row < 0 || event.altKey || event.metaKey) return;
    const column = rows[row]?.indexOf(event.target as HTMLButtonElement) ?? 0;
    const size = { rows: rows.length, columns: rows[row]?.length ?? 0 };
    const next = nextCell(event, { row, column }, size);
    if (!next) return;
    event.preventDefault();
    rows[next.row]?.[next.column]?.focus();
  };

  return { ref, onFocus, onKeyDown };
}

/** The cells of each row that has any. */
function cellsOf(table: HTMLTableElement | null): HTMLButtonElement[][] {
  return [...(table?.rows ?? [])]
    .map((row) => [...row.querySelectorAll<HTMLButtonElement>(CELLS)])
    .filter((cells) => cells.length > 0);
}
