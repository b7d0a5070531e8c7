import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { unknownValue } from '../contracts/refused';
import type { reportQuery } from '../contracts/report';
import { DAY } from '../domain/freshness';
import type { StaleAfter } from '../domain/freshness';
import { GENERAL } from '../domain/journey';
import type { Journey, Segment, Stage, Target } from '../domain/journey';
import type { Plan, PlanPlace } from '../domain/plan';
import { service } from './service';
import type { ReportOptions } from './coverage';
import type { Facts } from './facts';
import type { MarkedState } from './marks';
import type { TaggedType } from './fields';
import type { StoredPlan } from './plans';
import type { Locale } from './site';
import type { StoredJourney, StoredSegment, StoredStage } from './vocabulary';

/** What a report looks at, with every key looked up. */
export interface Scope {
  readonly journey: StoredJourney;
  /** As the domain knows them: the journey, the stages and the segments asked for. */
  readonly shown: {
    readonly journey: Journey;
    readonly stages: readonly Stage[];
    readonly segments: readonly (Segment | null)[];
  };
  /** Whether only some of the stages or segments were asked for. */
  readonly narrowed: boolean;
  /** Ids of the stages asked for. */
  readonly stageIds: readonly number[];
  /** Ids of the stages of other journeys. */
  readonly otherStageIds: readonly number[];
  readonly allSegments: readonly StoredSegment[];
  /** Ids of the segments asked for, `null` being general content; null where none were asked for. */
  readonly segmentFilter: readonly (number | null)[] | null;
  /** Counted content types that the caller may know of. */
  readonly contentTypes: readonly TaggedType[];
  readonly locales: readonly Locale[];
  readonly localeFilter: readonly string[] | null;
  /** What was published before is stale by the site's own limit. */
  readonly staleBefore: Date;
  readonly staleAfter: StaleAfter;
  /** Of the journey. */
  readonly plans: readonly Plan[];
  /** The only content type and locale that were asked for. */
  readonly asked: Pick<PlanPlace, 'contentType' | 'locale'>;
}

/** What is stale now. */
export function staleness({
  settings,
  journeys,
}: Pick<Facts, 'settings' | 'journeys'>): Pick<Scope, 'staleBefore' | 'staleAfter'> {
  const { staleAfterDays: site, contentTypeRules } = settings;
  const own = <Key>(all: readonly (readonly [Key, number | null | undefined])[]) =>
    new Map(all.flatMap(([key, days]) => (days == null ? [] : [[key, days] as const])));
  const rules = Object.entries(contentTypeRules);
  const stages = journeys.flatMap((journey) => journey.stages);
  return {
    staleBefore: new Date(Date.now() - site * DAY),
    staleAfter: {
      site,
      types: own(rules.map(([uid, { staleAfterDays }]) => [uid, staleAfterDays])),
      stages: own(stages.map(({ id, staleAfterDays }) => [id, staleAfterDays])),
    },
  };
}

/** Looks a report query's keys up, and refuses those that nobody knows. */
export const scope = ({ strapi }: { strapi: Core.Strapi }) => ({
  async of(
    asked: z.output<typeof reportQuery>,
    { canRead = () => true, nameSegments = true }: ReportOptions,
    state?: MarkedState
  ): Promise<Scope> {
    const facts = await service(strapi, 'facts').now(state);
    const { segments: storedSegments, locales: allLocales } = facts;
    const journey = service(strapi, 'vocabulary').journeyAmong(facts, asked.journey);
    const counted = service(strapi, 'site').countedBy(facts.settings);
    const allSegments = nameSegments
      ? storedSegments
      : storedSegments.map((segment) => ({ ...segment, name: segment.key }));
    const stages = pick('stage', asked.stage, journey.stages, ({ key }) => key);
    const segments = pick<StoredSegment | null>(
      'segment',
      asked.segment,
      [...allSegments, null],
      (segment) => segment?.key ?? GENERAL
    );
    const readable = counted.filter(({ uid }) => canRead(uid));
    const contentTypes = pick('contentType', asked.contentType, readable, ({ uid }) => uid);
    const locales = pick('locale', asked.locale, allLocales, ({ code }) => code);
    const codes = locales.map(({ code }) => code);
    return {
      journey,
      shown: {
        journey: {
          key: journey.key,
          name: journey.name,
          target: toTarget(journey),
          stages: journey.stages.map(toDomain),
        },
        stages: stages.map(toDomain),
        segments,
      },
      narrowed: asked.stage !== undefined || asked.segment !== undefined,
      stageIds: stages.map(({ id }) => id),
      otherStageIds: facts.journeys
        .filter(({ key }) => key !== journey.key)
        .flatMap((other) => other.stages.map(({ id }) => id)),
      allSegments,
      segmentFilter: asked.segment ? segments.map((segment) => segment?.id ?? null) : null,
      contentTypes,
      locales,
      localeFilter: asked.locale ? codes : null,
      ...staleness(facts),
      plans: facts.plans.filter((plan) => plan.journey === journey.key).map(toPlan),
      asked: {
        contentType: asked.contentType ? only(contentTypes.map(({ uid }) => uid)) : null,
        locale: asked.locale ? only(codes) : null,
      },
    };
  },
});

const only = (asked: readonly string[]): string | null => (asked.length === 1 && asked[0]) || null;

/** Those of `all` that were asked for, in the order of `all`; every one where none was. */
export function pick<T>(
  field: string,
  asked: readonly string[] | undefined,
  all: readonly T[],
  keyOf: (item: T) => string
): T[] {
  if (!asked) return [...all];
  const known = all.map(keyOf);
  const unknown = asked.find((key) => !known.includes(key));
  if (unknown !== undefined) throw unknownValue(field, unknown, known);
  return all.filter((item) => asked.includes(keyOf(item)));
}

const toDomain = ({
  key,
  name,
  phase,
  position,
  color,
  targetMin,
  targetMax,
}: StoredStage): Stage => ({
  key,
  name,
  phase,
  position,
  color,
  target: toTarget({ targetMin, targetMax }),
});

const toPlan = (item: StoredPlan): Plan => ({
  stage: item.stage,
  segment: item.segment === GENERAL ? null : item.segment,
  contentType: item.contentType,
  locale: item.locale,
  target: toTarget(item),
  notApplicable: item.notApplicable,
});

type StoredTarget = Pick<StoredStage, 'targetMin' | 'targetMax'>;

/** Null where neither is set. */
const toTarget = ({ targetMin: min, targetMax: max }: StoredTarget): Target | null =>
  min === null && max === null ? null : { min, max };
