import { letterOf } from './fileRow';
import type { FileRow, RowAt } from './fileRow';
import { findNamed } from './named';
import type { Named } from './named';
import type { Recognised } from './recognise';

/** What may stand along the sides of a grid. */
export interface Vocabulary {
  readonly stages: readonly Named[];
  /** With what general content is called. */
  readonly segments: readonly Named[];
}

/** A grid of stages and segments, whichever of them runs down; null where it is none. */
export function readGrid(
  head: RowAt,
  rows: readonly RowAt[],
  { stages, segments }: Vocabulary
): Recognised | null {
  const across = head.cells.slice(1).map((cell) => cell.trim());
  const down = rows.map(({ cells }) => (cells[0] ?? '').trim());
  const known = (names: readonly string[], all: readonly Named[]): number =>
    names.filter((name) => name !== '' && findNamed(name, all)).length;
  const stagesDown = product(known(down, stages), known(across, segments));
  const stagesAcross = product(known(across, stages), known(down, segments));
  if (stagesDown === 0 && stagesAcross === 0) return null;
  const isDown = stagesDown >= stagesAcross;
  const read = rows.flatMap(({ row, cells }, n) =>
    across.flatMap((heading, place): FileRow[] => {
      const target = (cells[place + 1] ?? '').trim();
      const side = down[n] ?? '';
      if (target === '' || heading === '' || side === '') return [];
      const [stage, segment] = isDown ? [side, heading] : [heading, side];
      return [{ row, column: letterOf(place + 1), stage, segment, target }];
    })
  );
  const used = across.filter((heading) => heading !== '');
  return { kind: 'plan', isGrid: true, rows: read, blank: 0, used, unused: [] };
}

/** How much of both sides is known: nothing, where one of them is unknown. */
const product = (a: number, b: number): number => a * b;
