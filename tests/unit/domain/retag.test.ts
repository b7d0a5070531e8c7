import { planModelChange } from '../../../server/src/domain/planModelChange';
import { retag } from '../../../server/src/domain/retag';

describe('tags that move', () => {
  it.each([
    ['go to another', [1], [[1, 9]], [9]],
    ['are dropped', [1, 2], [[1, null]], [2]],
    ['are one with a tag that is there already', [1, 9], [[1, 9]], [9]],
    [
      'meet at one',
      [1, 2],
      [
        [1, 9],
        [2, 9],
      ],
      [9],
    ],
    [
      'swap, all at once',
      [1],
      [
        [1, 2],
        [2, 1],
      ],
      [2],
    ],
    [
      'follow each other, one step each',
      [1, 2],
      [
        [1, 2],
        [2, 3],
      ],
      [2, 3],
    ],
    ['stay where nothing is said of them', [5], [[1, 9]], [5]],
  ] as [string, number[], [number, number | null][], number[]][])(
    '%s',
    (_, before, moves, after) => {
      expect(retag(new Set(before), new Map(moves))).toEqual(new Set(after));
    }
  );
});

describe('the plan of a change to other stages', () => {
  const stages = (...keys: string[]) => keys.map((key) => ({ key }));
  const named = (list: readonly { key: string }[]) => list.map(({ key }) => key);

  it('keeps those of a key that stays, adds and takes away the others', () => {
    const { kept, added, gone } = planModelChange(stages('a', 'b', 'c'), stages('c', 'x', 'a'));
    expect(kept.map(({ stage, draft }) => [stage.key, draft.key])).toEqual([
      ['c', 'c'],
      ['a', 'a'],
    ]);
    expect(named(added)).toEqual(['x']);
    expect(named(gone)).toEqual(['b']);
  });

  it('keeps one of two with the same key', () => {
    const [first, second] = stages('a', 'a');
    const { kept, gone } = planModelChange([first, second].filter(Boolean) as { key: string }[], [
      { key: 'a' },
    ]);
    expect(kept[0]?.stage).toBe(first);
    expect(gone[0]).toBe(second);
  });
});
