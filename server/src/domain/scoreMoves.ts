import type { CellGapKind } from './checks';
import { scoreOf } from './score';
import type { JudgedCell } from './score';
import { countsAsCovered } from './verdict';

/** What the score is made of, and what would move it. */
export interface ScoreReasons {
  /** From 0 to 1. */
  readonly score: number;
  /** Cells that are covered, that are wanted, and where nothing is. */
  readonly covered: number;
  readonly wanted: number;
  readonly notApplicable: number;
  /** The one that moves it most first. They overlap: each is meant by itself. */
  readonly moves: readonly ScoreMove[];
}

/** Closing all gaps of a stage, of a segment, or of a kind. */
export interface ScoreMove {
  readonly by: 'stage' | 'segment' | 'kind';
  readonly key: string;
  /** Of a kind, its key. */
  readonly name: string;
  readonly gaps: number;
  /** By how much the score would rise, from 0 to 1. */
  readonly gain: number;
}

export function explainScore(cells: readonly JudgedCell[]): ScoreReasons {
  const wanted = cells.filter(({ verdict }) => verdict !== 'not-applicable');
  const open = wanted.filter(({ verdict }) => !countsAsCovered(verdict));
  const moves = new Map<string, ScoreMove>();
  const add = (by: ScoreMove['by'], key: string, name: string): void => {
    const gaps = (moves.get(`${by} ${key}`)?.gaps ?? 0) + 1;
    moves.set(`${by} ${key}`, { by, key, name, gaps, gain: gaps / wanted.length });
  };
  for (const { stage, segment, verdict } of open) {
    const kind = verdict as CellGapKind;
    add('stage', stage.key, stage.name);
    if (segment) add('segment', segment.key, segment.name);
    add('kind', kind, kind);
  }
  return {
    score: scoreOf(cells),
    covered: wanted.length - open.length,
    wanted: wanted.length,
    notApplicable: cells.length - wanted.length,
    moves: [...moves.values()].sort((a, b) => b.gaps - a.gaps),
  };
}
