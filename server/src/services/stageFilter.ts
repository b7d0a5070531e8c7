import type { Core } from '@strapi/strapi';
import { parse, unknownValue } from '../contracts/parse';
import { STAGE_FILTER_PARAMS, stageFilterParams } from '../contracts/stageFilter';
import { GENERAL } from '../domain/journey';
import { onConnection } from '../queries/connection';
import { firstRowsFilter, rowFilter } from '../queries/rowFilter';
import { taggedTable } from '../queries/tables';
import { service } from './service';

/** Stage for entries without a stage of the journey. */
const NONE = 'none';

/** Entries of one content type by stage and segment. */
export const stageFilter = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * The condition that rows of `uid` must meet, for Strapi's query engine; null where nothing is asked.
   * @throws ValidationError naming the unknown key and what is allowed
   */
  async conditionFor(uid: string, params: ListParams, action: string): Promise<object | null> {
    const asked = parse(stageFilterParams, withObjects(params));
    const { journeyStage, journeySegment, journey: journeyKey } = asked;
    if (!journeyStage && !journeySegment && journeyKey === undefined) return null;
    const [stages, segments] = await Promise.all([
      service(strapi, 'vocabulary').stages(journeyKey),
      service(strapi, 'vocabulary').segments(),
    ]);
    const table = taggedTable(strapi, uid);
    if (table.localized) await refuseUnknownLocale(strapi, params);
    const db = strapi.db.connection;
    const conditions: object[] = [];
    if (journeyStage) {
      const ids = idsOf('journeyStage', journeyStage, stages, NONE);
      const scope = stages.map(({ id }) => id);
      const carries = { links: table.stages, ...ids, scope };
      const rows = action === 'findMany' && !journeySegment ? firstRows(params) : null;
      conditions.push(
        rows === null
          ? rowFilter(db, carries)
          : await onConnection(strapi, (on) => firstRowsFilter(on, table, rows, carries))
      );
    }
    if (journeySegment) {
      const ids = idsOf('journeySegment', journeySegment, segments, GENERAL);
      conditions.push(rowFilter(db, { links: table.segments, ...ids, scope: null }));
    }
    return { $and: conditions };
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
  readonly filters?: object;
  readonly sort?: unknown;
  readonly _q?: unknown;
  readonly locale?: unknown;
  readonly start?: unknown;
  readonly limit?: unknown;
}

/** How many rows are read where they come in the order of their ids, unfiltered; null for any other list. */
function firstRows({ filters = {}, sort, _q, start, limit }: ListParams): number | null {
  if (sort !== undefined || _q !== undefined || Object.keys(filters).length > 0) return null;
  const rows = Number(start ?? 0) + Number(limit);
  return rows > 0 ? rows : null;
}

/** Strapi answers an unknown locale with an empty list, which looks like a gap. */
async function refuseUnknownLocale(strapi: Core.Strapi, { locale }: ListParams): Promise<void> {
  if (locale === undefined || locale === null || locale === '*') return;
  const known = (await service(strapi, 'site').locales()).map(({ code }) => code);
  const unknown = [locale].flat().find((code) => !known.includes(String(code)));
  if (unknown !== undefined) throw unknownValue('locale', String(unknown), known);
}

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
