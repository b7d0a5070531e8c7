import { cellFacts } from './cellFacts';
import type { CellFacts } from './checks';
import { findGaps } from './gaps';
import type { Gap } from './gap';
import { gapNews } from './gapNews';
import type { Target } from './journey';
import type { ReportInput } from './reportInput';
import { judgedCells, scoreOf } from './score';
import type { Member, MemberState } from './snapshot';
import { indexTallies } from './tallyIndex';

/** A report, and who stood where few stood. */
export interface Look {
  readonly input: ReportInput;
  readonly members: readonly Member[];
}

/** What opened and closed between two looks. */
export interface WhatChanged {
  readonly score: { readonly before: number; readonly after: number };
  readonly opened: readonly ChangedGap[];
  readonly closed: readonly ChangedGap[];
}

export interface ChangedGap {
  /** As it is; of one that closed, as it was. */
  readonly gap: Gap;
  /** What did it; all of it empty where too many stood there to tell. */
  readonly by: Causes;
}

export interface Causes {
  /** Documents that came to stand there, and that stand there no more. */
  readonly came: readonly Member[];
  readonly went: readonly Member[];
  /** Those that were fresh, and are stale now; and the other way round. */
  readonly aged: readonly Member[];
  readonly renewed: readonly Member[];
  /** Those that were drafts, and are published now; and the other way round. */
  readonly published: readonly Member[];
  readonly unpublished: readonly Member[];
  /** What was wanted, and what is, where somebody has changed that. */
  readonly wanted: { readonly before: WantedThen; readonly after: WantedThen } | null;
}

export interface WantedThen {
  readonly target: Target;
  readonly notApplicable: boolean;
}

/** Compares two looks at one journey over the same content types. */
export function whatChanged(before: Look, after: Look): WhatChanged {
  const news = gapNews(gapsOf(before), gapsOf(after));
  const explained = (all: typeof news.opened): ChangedGap[] =>
    all.map(({ gap }) => ({ gap, by: causesOf(gap, before, after) }));
  return {
    score: { before: score(before), after: score(after) },
    opened: explained(news.opened),
    closed: explained(news.closed),
  };
}

const gapsOf = ({ input }: Look) => ({
  [input.journey.key]: findGaps(input, { perLocale: false, untagged: true }),
});

const score = ({ input }: Look): number => scoreOf(judgedCells(input, indexTallies(input.tallies)));

function causesOf(gap: Gap, before: Look, after: Look): Causes {
  const [was, is] = [standing(gap, before), standing(gap, after)];
  const [now, formerly] = [byPlace(is.members), byPlace(was.members)];
  const came = is.members.filter((member) => !formerly.has(placeOf(member)));
  const went = was.members.filter((member) => !now.has(placeOf(member)));
  const both = is.members.filter((member) => formerly.has(placeOf(member)));
  const turned = (from: (state: MemberState) => boolean, to: typeof from): Member[] =>
    both.filter((member) => from(formerly.get(placeOf(member))!.state) && to(member.state));
  const published = turned(isDraft, (state) => !isDraft(state));
  const unpublished = turned((state) => !isDraft(state), isDraft);
  const isOfTime = gap.kind === 'stale';
  const aged = isOfTime ? turned(isFresh, isStale) : [];
  const renewed = isOfTime ? turned(isStale, isFresh) : [];
  const moves = { came, went, published, unpublished, aged, renewed };
  const isKnown = was.isKnown && is.isKnown;
  return { ...(isKnown ? moves : NO_MOVES), wanted: wantedChange(was.facts, is.facts) };
}

const isDraft = (state: MemberState): boolean => state === 'draft';
const isFresh = (state: MemberState): boolean => state === 'fresh';
const isStale = (state: MemberState): boolean => state === 'stale';

const NO_MOVES = { came: [], went: [], published: [], unpublished: [], aged: [], renewed: [] };

/** What there is to say of a gap's place at one look. */
interface Standing {
  readonly members: readonly Member[];
  /** Whether these are all. */
  readonly isKnown: boolean;
  /** Null of untagged entries, and where there was no such cell. */
  readonly facts: CellFacts | null;
}

function standing({ stage, segment, contentType }: Gap, { input, members }: Look): Standing {
  const count = indexTallies(input.tallies);
  if (!stage) {
    const own = members.filter((one) => one.stage === null && one.contentType === contentType);
    const all = count({ part: 'all', contentType: contentType ?? '' });
    const tagged = count({ part: 'tagged', contentType: contentType ?? '' });
    const total = all.published + all.draft - tagged.published - tagged.draft;
    return { members: own, isKnown: own.length === total, facts: null };
  }
  const types = new Set(input.contentTypes.map(({ key }) => key));
  const at = (key: string | null): Member[] =>
    members.filter(
      (one) => one.stage === stage.key && one.segment === key && types.has(one.contentType)
    );
  const known = input.stages.find(({ key }) => key === stage.key);
  const there = input.segments.find((one) => one?.key === segment?.key);
  if (!known || there === undefined) {
    return { members: [], isKnown: true, facts: null };
  }
  const facts = cellFacts(input, count, known, there);
  const own = at(segment?.key ?? null);
  const isKnown = own.length === facts.published + facts.draft;
  // General content stands in: what becomes of it matters where the segment has nothing of its own.
  const standIn =
    segment && facts.published === 0 ? at(null).filter((one) => !isDraft(one.state)) : [];
  return {
    members: [...own, ...standIn],
    isKnown: isKnown && standIn.length === (segment && facts.published === 0 ? facts.general : 0),
    facts,
  };
}

function wantedChange(before: CellFacts | null, after: CellFacts | null): Causes['wanted'] {
  if (!before || !after) return null;
  const [was, is] = [wanted(before), wanted(after)];
  const isSame =
    was.notApplicable === is.notApplicable &&
    was.target.min === is.target.min &&
    was.target.max === is.target.max;
  return isSame ? null : { before: was, after: is };
}

const wanted = ({ min, max, notApplicable }: CellFacts): WantedThen => ({
  target: { min, max },
  notApplicable: notApplicable !== null,
});

/** Who was general content and is for the segment now has come, and gone. */
const placeOf = ({ segment, documentId }: Member): string => `${segment ?? ''} ${documentId}`;

const byPlace = (members: readonly Member[]): ReadonlyMap<string, Member> =>
  new Map(members.map((member) => [placeOf(member), member]));
