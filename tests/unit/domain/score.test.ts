import { makeMatrix } from '../../../server/src/domain/matrix';
import { cell, reportInput } from '../../fixtures/report';

type Asked = Parameters<typeof reportInput>[0];

const scoreOf = (asked: Asked): number =>
  makeMatrix(reportInput({ stages: ['awareness', 'retention'], ...asked }), 'segment').totals.score;

const COVERED = { published: 1 };

it('is the share of stage × segment cells that are covered', () => {
  const tallies = [
    cell('awareness', 'smb', COVERED),
    cell('awareness', 'chains', COVERED),
    cell('retention', 'chains', COVERED),
  ];
  expect(scoreOf({ segments: ['smb', 'chains'], tallies })).toBe(0.75);
});

it('is 1 where all are covered, and 0 where none is', () => {
  const tallies = [cell('awareness', 'smb', COVERED), cell('retention', 'smb', COVERED)];
  expect(scoreOf({ tallies })).toBe(1);
  expect(scoreOf({ tallies: [] })).toBe(0);
});

it('takes too much for covered, and nothing else that falls short', () => {
  const stages = ['crowded', 'empty', 'drafted', 'short', 'old', 'everyones'];
  const targets = { crowded: { min: null, max: 1 }, short: { min: 2, max: null } };
  const tallies = [
    cell('crowded', 'smb', { published: 2 }),
    cell('drafted', 'smb', { draft: 2 }),
    cell('short', 'smb', { published: 1 }),
    cell('old', 'smb', { published: 1, stale: 1 }),
    cell('everyones', null, { published: 1 }),
  ];
  expect(scoreOf({ stages, targets, tallies })).toBeCloseTo(1 / 6);
});

it('leaves general content out where segments are defined', () => {
  const tallies = [cell('awareness', 'smb', COVERED), cell('retention', null, COVERED)];
  expect(scoreOf({ tallies })).toBe(0.5);
});

it('is the share of stages where no segment is defined', () => {
  expect(scoreOf({ segments: [], tallies: [cell('awareness', null, COVERED)] })).toBe(0.5);
});

it('looks only at the stages and segments asked for', () => {
  const asked = {
    segments: ['smb', 'chains'],
    tallies: [cell('awareness', 'smb', COVERED), cell('awareness', null, COVERED)],
  };
  expect(scoreOf(asked)).toBe(0.25);
  expect(scoreOf({ ...asked, askedSegments: ['smb'] })).toBe(0.5);
  expect(scoreOf({ ...asked, askedSegments: ['smb', null] })).toBe(0.5);
  expect(scoreOf({ ...asked, askedSegments: [null] })).toBe(0.5);
  expect(scoreOf({ ...asked, askedStages: ['awareness'] })).toBe(0.5);
});

it('is 0 for a journey without stages', () => {
  expect(scoreOf({ stages: [] })).toBe(0);
});

it('is the same whatever runs across the matrix', () => {
  const input = reportInput({ tallies: [cell('decision', 'smb', COVERED)] });
  const scores = (['contentType', 'segment', 'locale'] as const).map(
    (axis) => makeMatrix(input, axis).totals.score
  );
  expect(scores).toEqual([0.2, 0.2, 0.2]);
});
