import { localePlace } from './cellFacts';
import type { Gap } from './gap';
import { GAP_TEXTS } from './gapKinds';
import { findGaps } from './gaps';
import { GENERAL } from './journey';
import type { ReportInput } from './reportInput';
import type { Tally } from './tally';
import { indexTallies } from './tallyIndex';
import type { TallyIndex } from './tallyIndex';

/** A gap as it is before. */
export interface Gain extends Gap {
  /** Whether it is gone then, or only smaller. */
  readonly filled: boolean;
}

export interface Effects {
  /** Gaps as they are then, of cells that have published content before and none then. */
  readonly losses: readonly Gap[];
  /** Gaps of cells that have more published content then. */
  readonly gains: readonly Gain[];
}

/**
 * What becomes of the gaps when the counts change: on the whole site, and in each locale of the input
 * by itself where the whole site doesn't say it already.
 * @param changes what is added to the counts, with less than nothing where it is taken away
 */
export function effectsOf(input: ReportInput, changes: readonly Tally[]): Effects {
  const changed: ReportInput = { ...input, tallies: [...input.tallies, changes] };
  const before = { gaps: allGaps(input), published: publishedIn(input) };
  const after = { gaps: allGaps(changed), published: publishedIn(changed) };
  const left = new Set(after.gaps.filter(wantsMore).map(placeOf));
  const losses = after.gaps.filter(
    (gap) => before.published(gap) > 0 && after.published(gap) === 0
  );
  const gains = before.gaps
    .filter((gap) => wantsMore(gap) && after.published(gap) > before.published(gap))
    .map((gap): Gain => ({ ...gap, filled: !left.has(placeOf(gap)) }));
  return {
    losses: saidOnce(losses).map((gap) => named(gap, input)),
    gains: saidOnce(gains.filter(({ segment }) => segment !== null || !input.segmented)),
  };
}

const wantsMore = ({ kind }: Gap): boolean => kind !== 'above-target';

/** Those of segments, and beside them those of general content; of the site first. */
function allGaps(input: ReportInput): Gap[] {
  const columns = input.segmented ? [input, { ...input, segments: [null] }] : [input];
  return [false, true].flatMap((perLocale) =>
    columns.flatMap((column) => findGaps(column, { perLocale, untagged: false }))
  );
}

function publishedIn({ tallies }: ReportInput): (gap: Gap) => number {
  const count: TallyIndex = indexTallies(tallies);
  return ({ stage, segment, locale }) =>
    count({
      part: 'cell',
      stage: stage?.key,
      segment: segment?.key ?? null,
      ...localePlace(locale ?? undefined),
    }).published;
}

const placeOf = ({ stage, segment, locale }: Gap): string =>
  [stage?.key, segment?.key, locale].map((part) => part ?? '').join('|');

/** What is so on the whole site needs no saying of a locale. */
function saidOnce<Found extends Gap>(gaps: readonly Found[]): Found[] {
  const ofSite = new Set(gaps.filter(({ locale }) => locale === null).map(placeOf));
  return gaps.filter(
    (gap) => gap.locale === null || !ofSite.has(placeOf({ ...gap, locale: null }))
  );
}

/** General content beside segments by the name that it has in the matrix. */
function named(gap: Gap, { segmented }: ReportInput): Gap {
  if (!segmented || gap.segment !== null) return gap;
  const general = { ...gap, segment: { key: GENERAL, name: 'General' } };
  return { ...general, message: GAP_TEXTS[gap.kind].message(general) };
}
