import { cellFacts } from './cellFacts';
import type { Segment, Stage } from './journey';
import type { ReportInput } from './reportInput';
import type { TallyIndex } from './tallyIndex';
import { countsAsCovered, judge } from './verdict';
import type { Verdict } from './verdict';

/** A cell that the score looks at. */
export interface JudgedCell {
  readonly stage: Stage;
  readonly segment: Segment | null;
  readonly verdict: Verdict;
}

/** Every stage × segment that is judged, stage by stage. */
export function judgedCells(input: ReportInput, count: TallyIndex): JudgedCell[] {
  const segments = judgedSegments(input);
  return input.stages.flatMap((stage) =>
    segments.map((segment) => ({
      stage,
      segment,
      verdict: judge(cellFacts(input, count, stage, segment)),
    }))
  );
}

/**
 * The share of stage × segment cells that are covered, from 0 to 1 (0 where there are no cells). Cells
 * where nothing is wanted don't count.
 */
export function scoreOf(cells: readonly JudgedCell[]): number {
  const wanted = cells.filter(({ verdict }) => verdict !== 'not-applicable');
  const covered = wanted.filter(({ verdict }) => countsAsCovered(verdict));
  return wanted.length === 0 ? 0 : covered.length / wanted.length;
}

/**
 * The columns that are judged: the segments asked for, or general content where there are none. General
 * content is a column of its own only where no segment is asked for.
 */
export function judgedSegments({ segments }: ReportInput): ReportInput['segments'] {
  const named = segments.filter((segment) => segment !== null);
  return named.length > 0 ? named : segments;
}
