import { roadPieces } from '../../../admin/src/pages/Matrix/roadPieces';

const stage = (key: string, phase: 'before' | 'after') => ({
  key,
  name: key,
  phase,
  color: '#000',
});
const total = (row: string, published: number, draft = 0) => ({ row, published, draft, stale: 0 });

const road = (...published: [number, number, number]) =>
  roadPieces({
    rows: [stage('a', 'before'), stage('b', 'before'), stage('c', 'after')],
    rowTotals: [total('a', published[0]), total('b', published[1], 2), total('c', published[2])],
  });

/** How wide a piece is at its start, where its own width ends, and at its end. */
const widths = (points: string, axis: 0 | 1) => {
  const values = points.split(' ').map((corner) => Number(corner.split(',')[axis]));
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
  return [f - a, e - b, d - c];
};

describe('the road', () => {
  it('is as wide as what is published, and leads over to the next stage of its phase', () => {
    const [a, b, c] = road(40, 10, 20);
    expect(widths(a?.across ?? '', 1)).toEqual([100, 100, 25]);
    expect(widths(b?.across ?? '', 1)).toEqual([25, 25, 25]);
    expect(widths(c?.across ?? '', 1)).toEqual([50, 50, 50]);
  });

  it('is the same running down', () => {
    const [a] = road(40, 10, 20);
    expect(widths(a?.down ?? '', 0)).toEqual([100, 100, 25]);
  });

  it('leaves a trace where nothing is published, also where nothing is anywhere', () => {
    expect(widths(road(40, 0, 0)[1]?.across ?? '', 1)).toEqual([3, 3, 3]);
    expect(widths(road(0, 0, 0)[0]?.across ?? '', 1)).toEqual([3, 3, 3]);
  });

  it('has the amounts with it', () => {
    expect(road(40, 10, 0).map(({ key, published, draft }) => [key, published, draft])).toEqual([
      ['a', 40, 0],
      ['b', 10, 2],
      ['c', 0, 0],
    ]);
  });
});
