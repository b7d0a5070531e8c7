import type { Core } from '@strapi/strapi';
import { parse } from '../contracts/parse';
import { unknownValue } from '../contracts/refused';
import { STAGE_FILTER_PARAMS, stageFilterParams } from '../contracts/stageFilter';
import { GENERAL } from '../domain/journey';
import { NONE } from '../domain/reservedKeys';
import { onConnection } from '../queries/connection';
import { firstRowsFilter, rowFilter } from '../queries/rowFilter';
import type { Carries } from '../queries/rowFilter';
import { taggedTable } from '../queries/tables';
import type { Counted } from './counts';
import type { Facts } from './facts';
import { service } from './service';
import type { StoredJourney } from './vocabulary';

/** Entries of one content type by stage and segment. */
export const stageFilter = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * The condition that rows of `uid` must meet; null where nothing is asked.
   * @throws ValidationError naming the unknown key and what is allowed
   */
  async conditionFor(
    uid: string,
    params: ListParams,
    action: string
  ): Promise<StageCondition | null> {
    const asked = parse(stageFilterParams, withObjects(params));
    const { journeyStage, journeySegment, journey } = asked;
    if (!journeyStage && !journeySegment && journey === undefined) return null;
    const table = taggedTable(strapi, uid);
    const carried = await service(strapi, 'facts').find((facts) => {
      if (table.localized) refuseUnknownLocale(facts, params);
      const home = service(strapi, 'vocabulary').journeyIfAny(facts, journey);
      return carriedBy(asked, facts, home);
    });
    const conditions: object[] = [];
    if (carried.stage) {
      const carries = { links: table.stages, ...carried.stage };
      const rows = action === 'findMany' && !carried.segment ? firstRows(params) : null;
      conditions.push(
        rows === null
          ? rowFilter(strapi.db.connection, carries)
          : await onConnection(strapi, (on) => firstRowsFilter(on, table, rows, carries))
      );
    }
    if (carried.segment) {
      const carries = { links: table.segments, ...carried.segment };
      conditions.push(rowFilter(strapi.db.connection, carries));
    }
    const counted = asksNothingElse(params) ? countedBy(carried) : null;
    return { where: { $and: conditions }, counted };
  },

  /** The condition of rows of `uid` without a stage of a journey: of all rows where there is no such journey. */
  async withoutStage(uid: string, journey: string): Promise<StageCondition> {
    const { journeys } = await service(strapi, 'facts').lately();
    const scope = journeys.find(({ key }) => key === journey)?.stages.map(({ id }) => id) ?? [];
    const links = taggedTable(strapi, uid).stages;
    const where = rowFilter(strapi.db.connection, { links, targets: [], none: true, scope });
    return { where, counted: null };
  },
});

/**
 * The parameters as they were meant: in a request, `journeyStage[$eq]=a` is an object, of which text
 * has been made before it comes here.
 */
function withObjects(params: object): object {
  const meant = STAGE_FILTER_PARAMS.filter((name) => name in params).map((name) => {
    const value = (params as Record<string, unknown>)[name];
    return [name, typeof value === 'string' && value.includes(String({})) ? {} : value];
  });
  return Object.fromEntries(meant);
}

/** The parameters of a list that say which rows are read. */
export interface ListParams {
  readonly filters?: object | null;
  readonly sort?: unknown;
  readonly _q?: unknown;
  readonly locale?: unknown;
  readonly start?: unknown;
  readonly limit?: unknown;
}

/** How many rows are read where they come in the order of their ids, unfiltered; null for any other list. */
function firstRows({ filters, sort, _q, start, limit }: ListParams): number | null {
  const isFiltered = Object.keys(filters ?? {}).length > 0;
  if (sort !== undefined || _q !== undefined || isFiltered) return null;
  const rows = Number(start ?? 0) + Number(limit);
  return rows > 0 ? rows : null;
}

/** Strapi answers an unknown locale with an empty list, which looks like a gap. */
function refuseUnknownLocale({ locales }: Facts, { locale }: ListParams): void {
  if (locale === undefined || locale === null || locale === '*') return;
  const known = locales.map(({ code }) => code);
  const unknown = [locale].flat().find((code) => !known.includes(String(code)));
  if (unknown !== undefined) throw unknownValue('locale', String(unknown), known);
}

/** Parameters that don't say which entries are meant, but for those that reports know too. */
const KNOWN = new Set<string>([
  ...STAGE_FILTER_PARAMS,
  ...['locale', 'status', 'filters', 'fields', 'populate', 'sort'],
  ...['page', 'pageSize', 'start', 'limit', 'pagination', 'withCount'],
]);

const asksNothingElse = (params: object): boolean =>
  Object.entries(params).every(([name, value]) => value === undefined || KNOWN.has(name));

/** A condition, as Strapi's query engine takes it, and as reports count what meets it. */
export interface StageCondition {
  readonly where: object;
  readonly counted: Omit<Counted, 'locale'> | null;
}

/** What rows must carry; null for a field that nothing is asked of. */
interface CarriedBy {
  readonly journey: StoredJourney | null;
  readonly stage: CarriedIds | null;
  readonly segment: CarriedIds | null;
}

/** The keys asked for, looked up. */
function carriedBy(
  { journeyStage, journeySegment }: ReturnType<typeof stageFilterParams.parse>,
  { segments }: Facts,
  journey: StoredJourney | null
): CarriedBy {
  const stages = journey?.stages ?? [];
  const scope = stages.map(({ id }) => id);
  return {
    journey,
    stage: journeyStage ? { ...idsOf('journeyStage', journeyStage, stages, NONE), scope } : null,
    segment: journeySegment
      ? { ...idsOf('journeySegment', journeySegment, segments, GENERAL), scope: null }
      : null,
  };
}

/** Who carries one stage, and one segment or whichever, is counted by reports. */
function countedBy({ journey, stage, segment }: CarriedBy): StageCondition['counted'] {
  if (!journey || stage?.none || stage?.targets.length !== 1) return null;
  const only = journey.stages.find(({ id }) => id === stage.targets[0]) ?? null;
  if (!segment) return { journey, stage: only, segment: undefined };
  const segments = [...segment.targets, ...(segment.none ? [null] : [])];
  return segments.length === 1 ? { journey, stage: only, segment: segments[0] } : null;
}

type CarriedIds = Omit<Carries, 'links'>;

/** Ids of the keys asked for, and whether `nothing` is among them. */
function idsOf(
  field: string,
  asked: readonly string[],
  known: readonly { id: number; key: string }[],
  nothing: string
): { targets: number[]; none: boolean } {
  const ids = new Map(known.map(({ id, key }) => [key, id]));
  const targets = asked
    .filter((key) => key !== nothing)
    .map((key) => {
      const id = ids.get(key);
      if (id === undefined) throw unknownValue(field, key, [...ids.keys(), nothing]);
      return id;
    });
  return { targets, none: asked.includes(nothing) };
}
