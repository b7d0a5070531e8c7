import type { Core } from '@strapi/strapi';
import { PLACEMENT_UID } from '../content-types/uids';
import type { StaleAfter } from '../domain/freshness';
import type { Tally, TallyRow } from '../domain/tally';
import { isSegmentPart, tallyGroups, tallySegments } from '../domain/tallyGroups';
import { onConnection } from '../queries/connection';
import { countBySegment, countGroups } from '../queries/groups';
import type { Groups } from '../queries/groups';
import { ownTable, taggedTable } from '../queries/tables';
import { countTallies } from '../queries/tallies';
import type { TallyRequest } from '../queries/tallies';
import { VOCABULARY } from './marks';
import type { MarkedState } from './marks';
import type { Scope } from './scope';
import { service } from './service';

/** What was found at a time, and until when it is right. */
interface Timed<Found> {
  readonly found: Found;
  readonly staleBefore: Date;
  /** When the next of what was fresh was published. */
  readonly nextStale: Date | null;
}

type Wanted = TallyRequest['parts'];

/** Within what to count. */
type Within = Pick<
  Scope,
  'journey' | 'allSegments' | 'segmentFilter' | 'localeFilter' | 'staleBefore' | 'staleAfter'
>;

/** How many documents stand where, counted anew only where something has changed. */
export const tallies = ({ strapi }: { strapi: Core.Strapi }) => {
  const placements = () => ownTable(strapi, PLACEMENT_UID);

  /** What is fresh now was fresh when it was counted, and nothing has become stale since. */
  const isRightAt =
    (now: Date) =>
    ({ staleBefore, nextStale }: Timed<unknown>): boolean =>
      staleBefore <= now && (nextStale === null || now <= nextStale);

  const countedGroups = async <Group>(
    key: string,
    state: string | null,
    staleBefore: Date,
    count: () => Promise<Groups<Group>>
  ): Promise<Timed<readonly Group[]>> =>
    service(strapi, 'memory').recall({ key, state, isRight: isRightAt(staleBefore) }, async () => {
      const { groups, nextStale } = await count();
      return { found: groups, staleBefore, nextStale };
    });

  /** Of one content type, from the groups of its placements. */
  const fromGroups = async (
    uid: string,
    request: TallyRequest,
    localized: boolean,
    state: string | null
  ): Promise<Timed<TallyRow[]>> => {
    const { stages, segments, staleBefore, staleAfter } = request;
    const locale = (localized && request.locales?.[0]) || null;
    const limited = state && `${state} ${limitsKey(staleAfter)}`;
    const stale = { staleBefore, staleAfter };
    const groups = await countedGroups(`groups:${uid}:${locale ?? ''}`, limited, staleBefore, () =>
      onConnection(strapi, (db) => countGroups(db, placements(), { uid, locale, ...stale }))
    );
    const isOnSite = localized && locale === null;
    const asked = { stages: new Set(stages), segment: segments?.[0] };
    const rows = request.parts.flatMap(({ scope, parts }) => {
      const over = scope === 'document' && isOnSite ? ('site' as const) : ('locale' as const);
      const counted = parts.filter((part) => over === 'locale' || !isSegmentPart(part));
      return tallyGroups(groups.found, { scope, over, parts: counted, ...asked });
    });
    const asksBySegment = request.parts.some(
      ({ scope, parts }) => scope === 'document' && parts.some(isSegmentPart)
    );
    if (!isOnSite || !asksBySegment) return { ...groups, found: rows };
    const bySegment = await countedGroups(
      `segments:${uid}:${stages.join()}`,
      limited,
      staleBefore,
      () =>
        onConnection(strapi, (db) => countBySegment(db, placements(), { uid, stages, ...stale }))
    );
    return { ...groups, found: [...rows, ...tallySegments(bySegment.found)] };
  };

  /** Of one content type, with several locales or segments at once. */
  const distinct = async (
    type: { readonly uid: string; readonly localized: boolean },
    request: TallyRequest
  ): Promise<Timed<TallyRow[]>> => {
    const { rows, nextStale } = await onConnection(strapi, (db) =>
      countTallies({ db, placements: placements(), type, request })
    );
    return { found: rows, staleBefore: request.staleBefore, nextStale };
  };

  return {
    /**
     * The tallies of one content type.
     * @param state the marks, read before
     */
    async of(
      uid: string,
      scope: Within,
      wanted: Wanted,
      state: MarkedState
    ): Promise<readonly Tally[]> {
      const { staleBefore, staleAfter } = scope;
      const request: TallyRequest = {
        stages: scope.journey.stages.map(({ id }) => id),
        segments: scope.segmentFilter,
        locales: scope.localeFilter,
        staleBefore,
        staleAfter,
        parts: wanted,
      };
      const { localized } = taggedTable(strapi, uid);
      const { locales, segments, stages } = request;
      const areMany = (localized && (locales?.length ?? 0) > 1) || (segments?.length ?? 0) > 1;
      const states = [state(uid), state(VOCABULARY)];
      const { found } = await service(strapi, 'memory').recall(
        {
          key: `tallies:${uid}:${JSON.stringify([locales, segments, stages, wanted])}`,
          state: states.includes(null) ? null : states.join(),
          isRight: isRightAt(staleBefore),
        },
        async () => {
          const rows = areMany
            ? await distinct({ uid, localized }, request)
            : await fromGroups(uid, request, localized, state(uid));
          return { ...rows, found: named(uid, scope, rows.found) };
        }
      );
      return found;
    },
  };
};

/** Tells apart which content types and stages have which limits of their own. */
const limitsKey = ({ types, stages }: StaleAfter): string =>
  types.size + stages.size > 0 ? JSON.stringify([[...types], [...stages]]) : '';

/** By keys instead of ids. */
function named(uid: string, scope: Within, rows: readonly TallyRow[]): Tally[] {
  const stages = new Map(scope.journey.stages.map(({ id, key }) => [id, key]));
  const segments = new Map(scope.allSegments.map(({ id, key }) => [id, key]));
  return rows.map(({ scope: over, part, stage, segment, locale, published, draft, fresh }) => ({
    scope: over,
    part,
    contentType: uid,
    stage: stage === null ? null : (stages.get(stage) ?? null),
    segment: segment === null ? null : (segments.get(segment) ?? null),
    locale,
    published,
    draft,
    stale: published - fresh,
  }));
}
