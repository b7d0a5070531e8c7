import type { Named, Phase, Target } from './journey';
import { MEMBER_STATES } from './snapshot';
import type { Member, Snapshot } from './snapshot';
import type { Counts, Tally, TallyPart } from './tally';

/** The same in few characters: what is named more than once goes by its place in a list. */
export interface PackedSnapshot {
  readonly version: 1;
  readonly journey: { readonly key: string; readonly name: string; readonly target: PackedTarget };
  readonly stages: readonly (readonly [
    key: string,
    name: string,
    phase: Phase,
    color: string,
    target: PackedTarget,
  ])[];
  readonly segments: readonly (readonly [key: string, name: string])[];
  readonly types: readonly (readonly [uid: string, name: string])[];
  readonly plans: readonly (readonly [
    stage: string,
    segment: string | null,
    contentType: string | null,
    locale: string | null,
    target: PackedTarget,
    notApplicable: string | null,
  ])[];
  readonly counts: readonly (readonly [
    type: number,
    part: number,
    stage: number,
    segment: number,
    published: number,
    draft: number,
    stale: number,
  ])[];
  readonly members: readonly (readonly [
    type: number,
    stage: number,
    segment: number,
    fresh: readonly string[],
    stale: readonly string[],
    drafts: readonly string[],
  ])[];
}

type PackedTarget = readonly [min: number | null, max: number | null] | 0;

const PARTS: readonly TallyPart[] = ['all', 'tagged', 'segment', 'untagged', 'stage', 'cell'];
const NONE = -1;

export function pack(snapshot: Snapshot): PackedSnapshot {
  const { journey, segments, contentTypes, plans, tallies } = snapshot;
  const places = {
    type: placesOf(contentTypes.map(({ key }) => key)),
    stage: placesOf(journey.stages.map(({ key }) => key)),
    segment: placesOf(segments.map(({ key }) => key)),
  };
  return {
    version: 1,
    journey: { key: journey.key, name: journey.name, target: packTarget(journey.target) },
    stages: journey.stages.map(({ key, name, phase, color, target }) => [
      key,
      name,
      phase,
      color,
      packTarget(target),
    ]),
    segments: segments.map(({ key, name }) => [key, name]),
    types: contentTypes.map(({ key, name }) => [key, name]),
    plans: plans.map(({ stage, segment, contentType, locale, target, notApplicable }) => [
      stage,
      segment,
      contentType,
      locale,
      packTarget(target),
      notApplicable,
    ]),
    counts: tallies
      .flat()
      .filter(isSomething)
      .map(({ contentType, part, stage, segment, published, draft, stale }) => [
        places.type(contentType),
        PARTS.indexOf(part),
        places.stage(stage),
        places.segment(segment),
        published,
        draft,
        stale,
      ]),
    members: packMembers(snapshot.members, places),
  };
}

export function unpack(packed: PackedSnapshot): Snapshot {
  const { journey, stages, segments, types, plans, counts, members } = packed;
  const typeAt = (place: number): string => types[place]?.[0] ?? '';
  const stageAt = (place: number): string | null => stages[place]?.[0] ?? null;
  const segmentAt = (place: number): string | null => segments[place]?.[0] ?? null;
  const tallies = types.map((): Tally[] => []);
  for (const [type, part, stage, segment, published, draft, stale] of counts) {
    tallies[type]?.push({
      scope: 'document',
      part: PARTS[part]!,
      contentType: typeAt(type),
      stage: stageAt(stage),
      segment: segmentAt(segment),
      locale: null,
      published,
      draft,
      stale,
    });
  }
  return {
    journey: {
      key: journey.key,
      name: journey.name,
      target: unpackTarget(journey.target),
      stages: stages.map(([key, name, phase, color, target], position) => ({
        key,
        name,
        phase,
        position,
        color,
        target: unpackTarget(target),
      })),
    },
    segments: segments.map(toNamed),
    contentTypes: types.map(toNamed),
    plans: plans.map(([stage, segment, contentType, locale, target, notApplicable]) => ({
      stage,
      segment,
      contentType,
      locale,
      target: unpackTarget(target),
      notApplicable,
    })),
    tallies,
    members: members.flatMap(([type, stage, segment, ...lists]) => {
      const at = { contentType: typeAt(type), stage: stageAt(stage), segment: segmentAt(segment) };
      return MEMBER_STATES.flatMap((state, index) =>
        (lists[index] ?? []).map((documentId) => ({ ...at, documentId, state }))
      );
    }),
  };
}

type Place = (key: string | null) => number;

const placesOf = (keys: readonly string[]): Place => {
  const places = new Map(keys.map((key, index) => [key, index]));
  return (key) => (key === null ? NONE : (places.get(key) ?? NONE));
};

function packMembers(
  members: readonly Member[],
  places: Record<'type' | 'stage' | 'segment', Place>
): PackedSnapshot['members'] {
  const cells = new Map<string, [number, number, number, string[], string[], string[]]>();
  for (const { contentType, stage, segment, documentId, state } of members) {
    const at = [places.type(contentType), places.stage(stage), places.segment(segment)] as const;
    const cell = cells.get(at.join()) ?? [...at, [], [], []];
    cells.set(at.join(), cell);
    const [, , , ...lists] = cell;
    lists[MEMBER_STATES.indexOf(state)]?.push(documentId);
  }
  return [...cells.values()];
}

const isSomething = ({ published, draft }: Counts): boolean => published + draft > 0;

const packTarget = (target: Target | null): PackedTarget =>
  (target && [target.min, target.max]) || 0;

const unpackTarget = (packed: PackedTarget): Target | null =>
  packed === 0 ? null : { min: packed[0], max: packed[1] };

const toNamed = ([key, name]: readonly [string, string]): Named => ({ key, name });
