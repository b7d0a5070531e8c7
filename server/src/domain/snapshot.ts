import type { Journey, Named, Segment } from './journey';
import type { Plan } from './plan';
import type { ReportInput } from './reportInput';
import type { Tally } from './tally';

/** A document at a stage for a segment, or without any stage. */
export interface Member {
  readonly contentType: string;
  /** Null where it has no stage of the journey. */
  readonly stage: string | null;
  /** Null for general content. */
  readonly segment: string | null;
  readonly documentId: string;
  readonly state: MemberState;
}

/** Published and fresh, published and stale, or a draft. */
export const MEMBER_STATES = ['fresh', 'stale', 'draft'] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

/** What a report of a day was made of: whatever can be asked of today can be asked of that day. */
export interface Snapshot {
  readonly journey: Journey;
  readonly segments: readonly Segment[];
  readonly contentTypes: readonly Named[];
  readonly plans: readonly Plan[];
  readonly tallies: readonly (readonly Tally[])[];
  /** Who stood where few stood; see `MEMBERS`. */
  readonly members: readonly Member[];
}

/** Cells with more documents are kept as numbers alone. */
export const MEMBERS = 24;

/** So many members are kept of a day: some 140 KB. */
const MOST_MEMBERS = 5000;

/** As many members as may be, of the cells with the fewest; of each cell all or none. */
export function fewest(members: readonly Member[], most = MOST_MEMBERS): Member[] {
  const cells = new Map<string, Member[]>();
  for (const member of members) {
    const { contentType, stage, segment } = member;
    // What is untagged is a gap of its content type, a cell one of all content types.
    const cell = JSON.stringify(stage === null ? [contentType] : [stage, segment]);
    const own = cells.get(cell);
    if (own) own.push(member);
    else cells.set(cell, [member]);
  }
  const kept: Member[] = [];
  for (const own of [...cells.values()].sort((a, b) => a.length - b.length)) {
    if (kept.length + own.length > most) break;
    kept.push(...own);
  }
  return kept;
}

/** The snapshot's report over some of its content types. */
export function reportOf(
  snapshot: Snapshot,
  uids: readonly string[],
  narrowed: boolean
): ReportInput {
  const asked = new Set(uids);
  const isAsked = (uid: string): boolean => asked.has(uid);
  const { journey, segments, contentTypes, plans, tallies } = snapshot;
  return {
    journey,
    stages: journey.stages,
    segments: [...segments, null],
    narrowed: false,
    segmented: segments.length > 0,
    contentTypes: contentTypes.filter(({ key }) => isAsked(key)),
    locales: [],
    plans,
    asked: { contentType: (narrowed && uids.length === 1 && uids[0]) || null, locale: null },
    tallies: tallies.filter((_, index) => isAsked(contentTypes[index]?.key ?? '')),
  };
}
