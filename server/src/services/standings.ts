import type { Core } from '@strapi/strapi';
import { unknownValue } from '../contracts/refused';
import { PLACEMENT_UID } from '../content-types/uids';
import { chunks } from '../domain/chunks';
import type { TaggedVersion } from '../domain/entryChange';
import type { Placement } from '../domain/placement';
import { onConnection } from '../queries/connection';
import { readRemembered } from '../queries/placementReads';
import { ownTable } from '../queries/tables';
import type { Scope } from './scope';
import { service } from './service';

/** A version with its tags by ids, and whether the caller may read it. */
export interface Standing extends Placement {
  readonly readable: boolean;
}

type Tags = Pick<TaggedVersion, 'stages' | 'segments'>;

/** Documents asked for at once. */
const CHUNK = 500;

/** Where the versions of entries stand. */
export const standings = ({ strapi }: { strapi: Core.Strapi }) => {
  const readableAmong = async (
    uid: string,
    documentIds: readonly string[],
    where: object
  ): Promise<Set<number>> => {
    const rows: { id: number }[] = await strapi.db.query(uid).findMany({
      select: ['id'],
      where: { $and: [{ documentId: { $in: [...documentIds] } }, where] },
    });
    return new Set(rows.map(({ id }) => id));
  };

  return {
    /**
     * All versions of these documents, by documentId.
     * @param where which of them the caller may read, for Strapi's query engine
     */
    async of(
      uid: string,
      documentIds: readonly string[],
      where: object
    ): Promise<Map<string, Standing[]>> {
      const found = new Map<string, Standing[]>();
      const placements = ownTable(strapi, PLACEMENT_UID);
      for (const some of chunks([...new Set(documentIds)], CHUNK)) {
        const versions = await onConnection(strapi, (db) =>
          readRemembered(db, placements, uid, some)
        );
        const readable = await readableAmong(uid, some, where);
        for (const version of versions.values()) {
          const standing = { ...version, readable: readable.has(version.id) };
          const known = found.get(version.documentId);
          if (known) known.push(standing);
          else found.set(version.documentId, [standing]);
        }
      }
      return found;
    },

    /**
     * Tags that are given as documentIds, by keys; those of other journeys are left out.
     * @throws ValidationError naming a documentId that nobody knows
     */
    async tagsByKey({ stages, segments }: Tags, scope: Scope): Promise<Tags> {
      const { journeys, segments: all } = await service(strapi, 'facts').now();
      const known = { stages: journeys.flatMap((journey) => journey.stages), segments: all };
      assertKnown('tags.stages', stages, known.stages);
      assertKnown('tags.segments', segments, known.segments);
      return {
        stages: keysAmong(scope.journey.stages, stages),
        segments: keysAmong(scope.allSegments, segments),
      };
    },
  };
};

interface Known {
  readonly documentId: string;
  readonly key: string;
}

function assertKnown(field: string, ids: readonly string[], known: readonly Known[]): void {
  const all = known.map(({ documentId }) => documentId);
  const unknown = ids.find((id) => !all.includes(id));
  if (unknown !== undefined) throw unknownValue(field, unknown, all);
}

const keysAmong = (known: readonly Known[], ids: readonly string[]): string[] =>
  known.filter(({ documentId }) => ids.includes(documentId)).map(({ key }) => key);

/** A version's tags by keys, as far as a scope knows them. */
export const byKeys = (
  { locale, published, stages, segments }: Placement,
  { journey, allSegments }: Pick<Scope, 'journey' | 'allSegments'>
): TaggedVersion => ({
  locale,
  published,
  stages: journey.stages.filter(({ id }) => stages.has(id)).map(({ key }) => key),
  segments: allSegments.filter(({ id }) => segments.has(id)).map(({ key }) => key),
});
