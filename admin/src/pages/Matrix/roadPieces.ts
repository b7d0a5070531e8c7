import type { Matrix } from '../../../../server/src/contracts/report';

/** A stage of the road, in a square of 100. */
export type RoadPiece = Matrix['rows'][number] & {
  readonly published: number;
  readonly draft: number;
  /** Corners of its shape on a road that runs to the right, as SVG has them. */
  readonly across: string;
  /** The same on one that runs down. */
  readonly down: string;
};

/** How wide the road is where nothing is published. */
const TRACE = 3;

/** How far a piece keeps its own width before it leads over to that of the next. */
const OWN = 70;

/** Each stage as wide as what is published there, leading over to the next. */
export function roadPieces({ rows, rowTotals }: Pick<Matrix, 'rows' | 'rowTotals'>): RoadPiece[] {
  const totals = new Map(rowTotals.map((total) => [total.row, total]));
  const most = Math.max(1, ...rowTotals.map(({ published }) => published));
  const half = (key: string | undefined): number =>
    Math.max(TRACE, ((totals.get(key ?? '')?.published ?? 0) / most) * 100) / 2;
  return rows.map((row, index) => {
    const own = half(row.key);
    const next = rows[index + 1];
    // The purchase parts the road: what comes before doesn't lead over.
    const end = next?.phase === row.phase ? half(next.key) : own;
    const corners: [along: number, aside: number][] = [
      [0, 50 - own],
      [OWN, 50 - own],
      [100, 50 - end],
      [100, 50 + end],
      [OWN, 50 + own],
      [0, 50 + own],
    ];
    return {
      ...row,
      published: totals.get(row.key)?.published ?? 0,
      draft: totals.get(row.key)?.draft ?? 0,
      across: corners.map(([along, aside]) => `${along},${aside}`).join(' '),
      down: corners.map(([along, aside]) => `${aside},${along}`).join(' '),
    };
  });
}
