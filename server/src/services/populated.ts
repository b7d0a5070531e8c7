import type { Core } from '@strapi/strapi';
import { SEGMENTS_FIELD, STAGES_FIELD } from '../content-types/fields';
import { SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import type { TagIds } from '../domain/placement';
import { VOCABULARY } from './marks';
import { service } from './service';

interface Row {
  readonly id: number;
}

interface All {
  readonly stages: readonly Row[];
  readonly segments: readonly Row[];
}

const KEY = 'populated';

/** An entry's tags as Strapi reads them with the entry, from memory where nothing has changed. */
export const populated = ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = async (uid: string): Promise<Row[]> =>
    strapi.db.query(uid).findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });

  const all = async (): Promise<All> => {
    const state = (await service(strapi, 'marks').now())(VOCABULARY);
    return service(strapi, 'memory').recall({ key: KEY, state }, async () => ({
      stages: await rows(STAGE_UID),
      segments: await rows(SEGMENT_UID),
    }));
  };

  /** Another process may have added one just now. */
  const allWith = async ({ stages, segments }: TagIds): Promise<All> => {
    const state = await service(strapi, 'marks').lately();
    const lately = service(strapi, 'memory').known<All>(KEY, state);
    const isKnown = (list: readonly Row[], ids: ReadonlySet<number>): boolean =>
      list.filter(({ id }) => ids.has(id)).length === ids.size;
    const knowsAll = lately && isKnown(lately.stages, stages) && isKnown(lately.segments, segments);
    return knowsAll ? lately : all();
  };

  return {
    /** The values of the two fields; the caller's own, to change as they like. */
    async of(tags: TagIds): Promise<Record<string, object[]>> {
      const { stages, segments } = tags;
      if (stages.size + segments.size === 0) return { [STAGES_FIELD]: [], [SEGMENTS_FIELD]: [] };
      const known = await allWith(tags);
      const carried = (list: readonly Row[], ids: ReadonlySet<number>): object[] =>
        structuredClone(list.filter(({ id }) => ids.has(id)));
      return {
        [STAGES_FIELD]: carried(known.stages, stages),
        [SEGMENTS_FIELD]: carried(known.segments, segments),
      };
    },
  };
};
