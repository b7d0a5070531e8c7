import { cellFacts } from './cellFacts';
import type { ReportInput } from './reportInput';
import type { TallyIndex } from './tallyIndex';
import { countsAsCovered, judge } from './verdict';

/**
 * The share of stage × segment cells that are covered, from 0 to 1 (0 where there are no cells).
 * General content is a column of its own only where no segment is asked for.
 */
export function score(input: ReportInput, count: TallyIndex): number {
  const segments = judgedSegments(input);
  const cells = input.stages.flatMap((stage) =>
    segments.map((segment) => judge(cellFacts(count, stage, segment, input.segmented)))
  );
  return cells.length === 0 ? 0 : cells.filter(countsAsCovered).length / cells.length;
}

/** The columns that are judged: the segments asked for, or general content where there are none. */
export function judgedSegments({ segments }: ReportInput): ReportInput['segments'] {
  const named = segments.filter((segment) => segment !== null);
  return named.length > 0 ? named : segments;
}
