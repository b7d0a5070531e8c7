import { CELL_CHECKS } from '../../../server/src/domain/checks';
import type { CellFacts, CellGapKind } from '../../../server/src/domain/checks';
import { countsAsCovered, judge } from '../../../server/src/domain/verdict';
import type { Verdict } from '../../../server/src/domain/verdict';
import { facts } from '../../fixtures/report';

type Case = readonly [string, Partial<CellFacts>];

/** Where each check finds its gap, and where it is one step from it. */
const CASES: Record<CellGapKind, { finds: readonly Case[]; passes: readonly Case[] }> = {
  missing: {
    finds: [
      ['nothing at all', {}],
      ['nothing at all where none is wanted', { min: 0 }],
    ],
    passes: [
      ['one piece', { published: 1 }],
      ['one draft', { draft: 1 }],
      ['one piece for everyone', { general: 1 }],
    ],
  },
  'draft-only': {
    finds: [
      ['one draft', { draft: 1 }],
      ['many drafts', { draft: 7, min: 3 }],
    ],
    passes: [
      ['no draft', {}],
      ['a draft beside one published piece', { published: 1, draft: 1 }],
      ['a draft beside one piece for everyone', { draft: 1, general: 1 }],
    ],
  },
  'below-target': {
    finds: [
      ['the first of two', { published: 1, min: 2 }],
      ['one short', { published: 4, min: 5 }],
      [
        'one short, with drafts and general content in plenty',
        { published: 4, min: 5, draft: 9, general: 9 },
      ],
    ],
    passes: [
      ['as many as wanted', { published: 5, min: 5 }],
      ['nothing', { min: 5 }],
      ['nothing but drafts', { draft: 2, min: 5 }],
    ],
  },
  stale: {
    finds: [
      ['the only piece', { published: 1, stale: 1 }],
      ['every piece of just enough', { published: 3, stale: 3, min: 3 }],
      ['every piece, where none is wanted', { published: 1, stale: 1, min: 0 }],
    ],
    passes: [
      ['one fresh piece among old ones', { published: 3, stale: 2 }],
      ['fewer than wanted', { published: 2, stale: 2, min: 3 }],
      ['nothing, where none is wanted', { min: 0 }],
    ],
  },
  'general-only': {
    finds: [
      ['one piece for everyone', { general: 1 }],
      ['one piece for everyone and drafts', { general: 1, draft: 3 }],
    ],
    passes: [
      ['nothing for everyone', { draft: 1 }],
      ['one piece of its own', { published: 1, general: 1 }],
    ],
  },
  'above-target': {
    finds: [
      ['one too many', { published: 3, max: 2 }],
      ['one, where none is wanted', { published: 1, max: 0 }],
    ],
    passes: [
      ['as many as allowed', { published: 2, max: 2 }],
      ['any number without a limit', { published: 999, max: null }],
      ['nothing, where none is wanted', { max: 0 }],
    ],
  },
};

const KINDS = Object.keys(CASES) as CellGapKind[];

describe.each(KINDS)('the check %s', (kind) => {
  it.each(CASES[kind].finds)('finds its gap in: %s', (_, cell) => {
    expect(CELL_CHECKS[kind](facts(cell))).toBe(true);
  });

  it.each(CASES[kind].passes)('finds none in: %s', (_, cell) => {
    expect(CELL_CHECKS[kind](facts(cell))).toBe(false);
  });
});

describe('judge', () => {
  const VERDICTS: readonly (readonly [Verdict, string, Partial<CellFacts>])[] = [
    ['missing', 'nothing', {}],
    ['draft-only', 'drafts alone', { draft: 2 }],
    ['below-target', 'too few', { published: 1, min: 2 }],
    ['stale', 'enough, all old', { published: 2, stale: 2, min: 2 }],
    ['general-only', 'content for everyone alone', { general: 2 }],
    ['general-only', 'drafts and content for everyone', { draft: 1, general: 1 }],
    ['above-target', 'too many', { published: 3, max: 2 }],
    ['covered', 'one fresh piece', { published: 1 }],
    ['covered', 'just enough', { published: 3, min: 3, max: 3 }],
    ['covered', 'one fresh piece among old ones', { published: 4, stale: 3 }],
  ];

  it.each(VERDICTS)('says %s of %s', (verdict, _, cell) => {
    expect(judge(facts(cell))).toBe(verdict);
  });

  it('picks the worst where several checks find something', () => {
    expect(judge(facts({ published: 1, stale: 1, min: 2 }))).toBe('below-target');
    expect(judge(facts({ published: 3, stale: 3, max: 2 }))).toBe('stale');
    expect(judge(facts({ published: 2, min: 3, max: 1 }))).toBe('below-target');
  });

  it('calls no cell covered that has nothing published or nothing fresh', () => {
    const wrong = allCells().filter(
      (cell) => countsAsCovered(judge(cell)) && cell.published - cell.stale < 1
    );
    expect(wrong).toEqual([]);
  });

  it('finds a gap with a fresh piece only where the target is missed', () => {
    const kinds = new Set(
      allCells()
        .filter(({ published, stale }) => published > stale)
        .map(judge)
    );
    expect([...kinds].sort()).toEqual(['above-target', 'below-target', 'covered']);
  });
});

describe('countsAsCovered', () => {
  it('takes too much for covered, and no other gap', () => {
    const verdicts: Verdict[] = ['covered', ...KINDS];
    expect(verdicts.filter(countsAsCovered)).toEqual(['covered', 'above-target']);
  });
});

/** Every small cell. */
function allCells(): CellFacts[] {
  const upTo = (n: number): number[] => Array.from({ length: n + 1 }, (_, index) => index);
  return upTo(4).flatMap((published) =>
    upTo(published).flatMap((stale) =>
      upTo(1).flatMap((draft) =>
        upTo(1).flatMap((general) =>
          upTo(3).flatMap((min) =>
            [null, 1, 2, 3].map((max) => ({
              ...{ published, stale, draft, general, min, max },
              notApplicable: null,
            }))
          )
        )
      )
    )
  );
}
