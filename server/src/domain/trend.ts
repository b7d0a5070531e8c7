import { cellFacts } from './cellFacts';
import { findGaps } from './gaps';
import { GAP_KINDS } from './gapKinds';
import type { GapKind } from './gapKinds';
import type { Named, Target } from './journey';
import type { ReportInput } from './reportInput';
import { judgedCells, scoreOf } from './score';
import type { JudgedCell } from './score';
import type { Counts } from './tally';
import { indexTallies } from './tallyIndex';
import { judge } from './verdict';
import type { Verdict } from './verdict';

/** What a day's report comes to. */
export interface TrendDay extends Counts {
  /** `2026-11-29`, in UTC. */
  readonly day: string;
  /** From 0 to 1. */
  readonly score: number;
  readonly tagged: number;
  readonly untagged: number;
  /** How many gaps of each kind were open. */
  readonly gaps: Readonly<Record<GapKind, number>>;
  /** Those that are judged by segment; each with its own score. */
  readonly segments: readonly TrendPart[];
  readonly stages: readonly TrendPart[];
}

/** One segment's cells, or one stage's. */
export interface TrendPart {
  readonly key: string;
  /** From 0 to 1; null where nothing is wanted. */
  readonly score: number | null;
  readonly published: number;
}

/** What a cell held that day. */
export interface CellDay extends Counts {
  readonly day: string;
  readonly general: number;
  readonly target: Target | null;
  readonly verdict: Verdict;
}

export function trendDay(day: string, input: ReportInput): TrendDay {
  const count = indexTallies(input.tallies);
  const all = count({ part: 'all' });
  const tagged = count({ part: 'tagged' });
  const cells = judgedCells(input, count);
  const gaps = findGaps(input, { perLocale: false, untagged: true });
  const partOf = (
    { key }: Named,
    own: readonly JudgedCell[],
    { published }: Counts
  ): TrendPart => ({
    key,
    score: own.every(({ verdict }) => verdict === 'not-applicable') ? null : scoreOf(own),
    published,
  });
  return {
    day,
    ...all,
    score: scoreOf(cells),
    tagged: tagged.published + tagged.draft,
    untagged: all.published + all.draft - tagged.published - tagged.draft,
    gaps: Object.fromEntries(
      GAP_KINDS.map((kind) => [kind, gaps.filter((gap) => gap.kind === kind).length])
    ) as Record<GapKind, number>,
    segments: input.segments.flatMap((segment) => {
      if (!segment) return [];
      const own = cells.filter((cell) => cell.segment?.key === segment.key);
      return partOf(segment, own, count({ part: 'segment', segment: segment.key }));
    }),
    stages: input.stages.map((stage) => {
      const own = cells.filter((cell) => cell.stage.key === stage.key);
      return partOf(stage, own, count({ part: 'stage', stage: stage.key }));
    }),
  };
}

/** @returns null where the stage or the segment wasn't there that day */
export function cellDay(
  day: string,
  input: ReportInput,
  place: { readonly stage: string; readonly segment: string | null }
): CellDay | null {
  const stage = input.stages.find(({ key }) => key === place.stage);
  const segment = input.segments.find((one) => (one?.key ?? null) === place.segment);
  if (!stage || segment === undefined) return null;
  const facts = cellFacts(input, indexTallies(input.tallies), stage, segment);
  const { published, draft, stale, general, min, max } = facts;
  return { day, published, draft, stale, general, target: { min, max }, verdict: judge(facts) };
}
