import { cellFacts, wantedOf } from './cellFacts';
import type { Gap } from './gap';
import { GAP_KINDS, GAP_TEXTS } from './gapKinds';
import type { GapKind } from './gapKinds';
import type { Named, Segment } from './journey';
import type { ReportInput } from './reportInput';
import { judgedSegments } from './score';
import { indexTallies } from './tallyIndex';
import type { TallyIndex } from './tallyIndex';
import { countsAsCovered, judge } from './verdict';
import { explain } from './why';

export interface GapOptions {
  /** Look in each locale by itself. */
  readonly perLocale: boolean;
  /** Report content types that have untagged entries. */
  readonly untagged: boolean;
}

/** Every gap, worst first: by kind, then holes between covered stages, then in the journey's order. */
export function findGaps(input: ReportInput, options: GapOptions): Gap[] {
  const count = indexTallies(input.tallies);
  const locales = options.perLocale ? input.locales : [null];
  const found = judgedSegments(input).flatMap((segment) =>
    locales.flatMap((locale) => cellGaps(input, count, segment, locale))
  );
  const cells = sortGaps(found, input);
  return options.untagged ? [...cells, ...untaggedGaps(input, count)] : cells;
}

/** The gaps of one segment's road, in one locale where one is given. */
function cellGaps(
  input: ReportInput,
  count: TallyIndex,
  segment: Segment | null,
  locale: Named | null
): Gap[] {
  const { journey, stages } = input;
  const asked = new Set(stages.map(({ key }) => key));
  // The neighbours are judged over the whole journey, also where only some stages were asked for.
  const road = journey.stages.map((stage) => {
    const facts = cellFacts(input, count, stage, segment, locale?.key);
    return { stage, facts, verdict: judge(facts) };
  });
  const covered = (index: number): boolean => {
    const verdict = road[index]?.verdict;
    return verdict !== undefined && countsAsCovered(verdict);
  };
  const reached = road.map(({ facts }) => facts.published + facts.general > 0).lastIndexOf(true);
  return road.flatMap(({ stage, facts, verdict: kind }, index) => {
    if (kind === 'covered' || kind === 'not-applicable' || !asked.has(stage.key)) return [];
    const { published, draft, stale, general } = facts;
    const wanted = wantedOf(input, stage, segment, locale?.key);
    return withMessage({
      kind,
      stage: { key: stage.key, name: stage.name },
      segment: segment && { key: segment.key, name: segment.name },
      contentType: null,
      contentTypeName: null,
      locale: locale?.key ?? null,
      localeName: locale?.name ?? null,
      published,
      draft,
      stale,
      general,
      target: wanted.target,
      between: covered(index - 1) && covered(index + 1),
      deadEnd: reached >= 0 && index === reached + 1,
      why: explain(facts, wanted, kind).message,
    });
  });
}

/** One for every content type that has documents without a stage, the most of them first. */
function untaggedGaps({ contentTypes }: ReportInput, count: TallyIndex): Gap[] {
  return contentTypes
    .flatMap(({ key, name }) => {
      const all = count({ part: 'all', contentType: key });
      const tagged = count({ part: 'tagged', contentType: key });
      const published = all.published - tagged.published;
      const draft = all.draft - tagged.draft;
      if (published + draft === 0) return [];
      return withMessage({
        kind: 'untagged',
        stage: null,
        segment: null,
        contentType: key,
        contentTypeName: name,
        locale: null,
        localeName: null,
        published,
        draft,
        stale: 0,
        general: 0,
        target: null,
        between: false,
        deadEnd: false,
        why: 'These entries carry no stage of the journey, so no cell counts them.',
      });
    })
    .sort((a, b) => b.published + b.draft - (a.published + a.draft));
}

const withMessage = (gap: Omit<Gap, 'message'>): Gap => ({
  ...gap,
  message: GAP_TEXTS[gap.kind].message(gap),
});

const rankOf = (kind: GapKind): number => GAP_KINDS.indexOf(kind);

function sortGaps(gaps: readonly Gap[], { journey, segments, locales }: ReportInput): Gap[] {
  const places = [journey.stages, segments, locales].map(
    (list) => new Map(list.map((one, index) => [one?.key ?? null, index]))
  );
  const order = (gap: Gap): number[] => [
    rankOf(gap.kind),
    gap.between ? 0 : 1,
    ...[gap.stage?.key, gap.segment?.key, gap.locale].map(
      (key, list) => places[list]?.get(key ?? null) ?? -1
    ),
  ];
  return gaps
    .map((gap) => ({ gap, order: order(gap) }))
    .sort((a, b) => compareLists(a.order, b.order))
    .map(({ gap }) => gap);
}

/** By the first number that differs. */
function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
