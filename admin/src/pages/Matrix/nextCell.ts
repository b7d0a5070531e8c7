interface Place {
  readonly row: number;
  readonly column: number;
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Where a key leads from a cell of a grid; null where the key has no meaning, or leads nowhere. */
export function nextCell(
  { key, ctrlKey }: Pressed,
  { row, column }: Place,
  { rows, columns }: { readonly rows: number; readonly columns: number }
): Place | null {
  const places: Record<string, Place> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? rows - 1 : row, column: columns - 1 },
  };
  const place = places[key];
  const isThere =
    place && place.row >= 0 && place.row < rows && place.column >= 0 && place.column < columns;
  return isThere ? place : null;
}
