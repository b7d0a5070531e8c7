import { judgedCells } from '../../../server/src/domain/score';
import { explainScore } from '../../../server/src/domain/scoreMoves';
import { indexTallies } from '../../../server/src/domain/tallyIndex';
import { cell, reportInput } from '../../fixtures/report';

const explained = (asked: Parameters<typeof reportInput>[0]) => {
  const input = reportInput({ stages: ['awareness', 'retention'], ...asked });
  return explainScore(judgedCells(input, indexTallies(input.tallies)));
};

it('says which stage, segment and kind of gap move the score most', () => {
  const { moves, ...rest } = explained({
    segments: ['smb', 'chains'],
    tallies: [
      cell('awareness', 'smb', { published: 1 }),
      cell('awareness', 'chains', { draft: 1 }),
      cell('retention', 'chains', { draft: 2 }),
    ],
  });
  expect(rest).toEqual({ score: 0.25, covered: 1, wanted: 4, notApplicable: 0 });
  expect(moves.map(({ by, key, gaps, gain }) => [by, key, gaps, gain])).toEqual([
    ['segment', 'chains', 2, 0.5],
    ['kind', 'draft-only', 2, 0.5],
    ['stage', 'retention', 2, 0.5],
    ['stage', 'awareness', 1, 0.25],
    ['segment', 'smb', 1, 0.25],
    ['kind', 'missing', 1, 0.25],
  ]);
});

it('counts neither what is covered nor where nothing is wanted', () => {
  const at = { segment: 'smb', contentType: null, locale: null, target: null };
  const plans = [{ ...at, stage: 'retention', notApplicable: 'Never' }];
  const tallies = [cell('awareness', 'smb', { published: 1 })];
  expect(explained({ plans, tallies })).toEqual({
    score: 1,
    covered: 1,
    wanted: 1,
    notApplicable: 1,
    moves: [],
  });
});
