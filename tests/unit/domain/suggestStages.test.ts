import { builtInModels } from '../../../server/src/domain/models';
import { suggestStages } from '../../../server/src/domain/suggestStages';

type Phases = Record<'before' | 'after', readonly string[]>;

const steps = ({ before, after }: Phases) => [
  ...before.map((key) => ({ key, phase: 'before' as const })),
  ...after.map((key) => ({ key, phase: 'after' as const })),
];
const suggest = (old: Phases, next: Phases) =>
  Object.fromEntries(suggestStages(steps(old), steps(next)));

describe('the suggestion of where tags go', () => {
  it('is the stage of the same key, wherever it stands', () => {
    const old = { before: ['a', 'b'], after: ['c'] };
    expect(suggest(old, { before: ['x', 'c'], after: ['b', 'y', 'a'] })).toEqual({
      a: 'a',
      b: 'b',
      c: 'c',
    });
  });

  it('is otherwise the one as far through the same phase', () => {
    const old = { before: ['a', 'b', 'c'], after: ['d', 'e'] };
    expect(suggest(old, { before: ['v', 'w', 'x'], after: ['y', 'z'] })).toEqual({
      a: 'v',
      b: 'w',
      c: 'x',
      d: 'y',
      e: 'z',
    });
    expect(suggest(old, { before: ['1', '2', '3', '4', '5'], after: ['6'] })).toEqual({
      a: '1',
      b: '3',
      c: '5',
      d: '6',
      e: '6',
    });
    expect(suggest(old, { before: ['x', 'y'], after: ['z'] })).toMatchObject({ a: 'x', c: 'y' });
  });

  it('is the first of a phase for the only one in it', () => {
    const old = { before: ['a'], after: ['b'] };
    const next = { before: ['v', 'w'], after: ['x', 'y'] };
    expect(suggest(old, next)).toEqual({ a: 'v', b: 'x' });
  });

  it('is the first or the last stage where the phase is gone', () => {
    const old = { before: ['a', 'b'], after: ['c'] };
    expect(suggest(old, { before: ['x', 'y'], after: [] })).toMatchObject({ c: 'y' });
    expect(suggest(old, { before: [], after: ['x', 'y'] })).toMatchObject({ a: 'x', b: 'x' });
  });

  it('is nothing where there are no new stages', () => {
    const nothing = { before: [], after: [] };
    expect(suggest({ before: ['a'], after: [] }, nothing)).toEqual({ a: null });
    expect(suggest(nothing, { before: ['a'], after: [] })).toEqual({});
  });

  it.each(builtInModels.flatMap((old) => builtInModels.map((next) => [old.key, next.key])))(
    'leads each stage of %s to one of %s',
    (oldKey, nextKey) => {
      const stagesOf = (model: string) =>
        builtInModels.find(({ key }) => key === model)?.stages ?? [];
      const suggested = suggestStages(stagesOf(oldKey ?? ''), stagesOf(nextKey ?? ''));
      expect([...suggested.keys()]).toEqual(stagesOf(oldKey ?? '').map(({ key }) => key));
      const allowed = stagesOf(nextKey ?? '').map(({ key }) => key);
      for (const key of suggested.values()) expect(allowed).toContain(key);
    }
  );
});
