import { IN_LOCALE, ON_SITE } from './leads';
import type { TallyPart, TallyRow, TallyScope } from './tally';

/** Placements that are alike, and how many there are. */
export interface PlacementGroup {
  readonly locale: string | null;
  /** Ids; null for none. */
  readonly stage: number | null;
  readonly segment: number | null;
  readonly published: boolean;
  /** Bits, see `leads.ts`. */
  readonly leads: number;
  readonly documents: number;
  /** How many of them are fresh. */
  readonly fresh: number;
}

/** What is counted by segment over the site, where placements can't be added up. */
export type SegmentPart = Extract<TallyPart, 'segment' | 'untagged'>;

export interface SegmentGroup extends PlacementGroup {
  readonly part: SegmentPart;
}

export const isSegmentPart = (part: TallyPart): part is SegmentPart =>
  part === 'segment' || part === 'untagged';

export interface GroupsAsked {
  readonly scope: TallyScope;
  readonly parts: readonly TallyPart[];
  /** Whether documents are judged over all locales, or each version in its own. */
  readonly over: 'locale' | 'site';
  /** Ids of the journey's stages. */
  readonly stages: ReadonlySet<number>;
  /** The one segment that part `stage` is restricted to, `null` being general content; undefined for any. */
  readonly segment: number | null | undefined;
}

/** Adds groups of placements up to the tallies asked for; a `SegmentPart` over the site takes a count of its own. */
export function tallyGroups(groups: readonly PlacementGroup[], asked: GroupsAsked): TallyRow[] {
  const { scope, over, stages, segment } = asked;
  const bits = over === 'site' ? ON_SITE : IN_LOCALE;
  const rows = new Map<string, Writable<TallyRow>>();
  const add = (
    part: TallyPart,
    group: PlacementGroup,
    place: { stage?: number | null; segment?: number | null },
    sign = 1
  ): void => {
    const locale = scope === 'locale' ? group.locale : null;
    const at = { stage: place.stage ?? null, segment: place.segment ?? null, locale };
    const key = `${part}|${at.stage}|${at.segment}|${locale}`;
    const row = rows.get(key) ?? { scope, part, ...at, published: 0, draft: 0, fresh: 0 };
    row[group.published ? 'published' : 'draft'] += sign * group.documents;
    if (group.published) row.fresh += sign * group.fresh;
    rows.set(key, row);
  };
  const within = (group: PlacementGroup): boolean =>
    group.stage !== null && stages.has(group.stage);

  const count: Record<TallyPart, (group: PlacementGroup) => void> = {
    all: (group) => {
      if (group.leads & bits.all) add('all', group, {});
    },
    tagged: (group) => {
      if (group.leads & bits.tagged && within(group)) add('tagged', group, {});
    },
    segment: (group) => {
      if (!(group.leads & IN_LOCALE.taggedSegment) || !within(group)) return;
      add('segment', group, { segment: group.segment });
    },
    untagged: (group) => {
      const place = { segment: group.segment };
      if (group.leads & IN_LOCALE.segment) add('untagged', group, place);
      if (group.leads & IN_LOCALE.taggedSegment && within(group)) add('untagged', group, place, -1);
    },
    stage: (group) => {
      const bit = segment === undefined ? bits.stage : bits.cell;
      if (segment !== undefined && group.segment !== segment) return;
      if (group.leads & bit && within(group)) add('stage', group, { stage: group.stage });
    },
    cell: (group) => {
      if (!(group.leads & bits.cell) || !within(group)) return;
      add('cell', group, { stage: group.stage, segment: group.segment });
    },
  };
  for (const part of asked.parts) groups.forEach(count[part]);
  return [...rows.values()];
}

/** What was counted by segment over the site, as tallies. */
export const tallySegments = (groups: readonly SegmentGroup[]): TallyRow[] =>
  groups.map(({ part, segment, published, documents, fresh }) => ({
    scope: 'document',
    part,
    stage: null,
    segment,
    locale: null,
    published: published ? documents : 0,
    draft: published ? 0 : documents,
    fresh: published ? fresh : 0,
  }));

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
