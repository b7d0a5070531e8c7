import type { Core } from '@strapi/strapi';
import { unknownValue } from '../contracts/parse';
import { parse } from '../contracts/parse';
import { stageFilterParams } from '../contracts/stageFilter';
import { GENERAL } from '../domain/journey';
import { rowFilter } from '../queries/rowFilter';
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
  async conditionFor(uid: string, params: object): Promise<object | null> {
    const { journeyStage, journeySegment, journey: journeyKey } = parse(stageFilterParams, params);
    if (!journeyStage && !journeySegment && journeyKey === undefined) return null;
    const [journey, segments] = await Promise.all([
      service(strapi, 'vocabulary').journey(journeyKey),
      service(strapi, 'vocabulary').segments(),
    ]);
    const table = taggedTable(strapi, uid);
    const db = strapi.db.connection;
    const conditions: object[] = [];
    if (journeyStage) {
      const ids = idsOf('journeyStage', journeyStage, journey.stages, NONE);
      const scope = journey.stages.map(({ id }) => id);
      conditions.push(rowFilter(db, { links: table.stages, ...ids, scope }));
    }
    if (journeySegment) {
      const ids = idsOf('journeySegment', journeySegment, segments, GENERAL);
      conditions.push(rowFilter(db, { links: table.segments, ...ids, scope: null }));
    }
    return { $and: conditions };
  },
});

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
