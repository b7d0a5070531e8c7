import type { Core } from '@strapi/strapi';
import { PLACEMENT_UID } from '../content-types/uids';
import { MEMBERS } from '../domain/snapshot';
import type { Member } from '../domain/snapshot';
import type { Counts, Tally } from '../domain/tally';
import { indexTallies } from '../domain/tallyIndex';
import type { Look } from '../domain/whatChanged';
import { onConnection } from '../queries/connection';
import { findMembers } from '../queries/members';
import type { Cells } from '../queries/members';
import { ownTable } from '../queries/tables';
import type { ReportOptions } from './coverage';
import type { TaggedType } from './fields';
import type { Scope } from './scope';
import { service } from './service';

/** What of a report's query a look can be narrowed to. */
export interface LookQuery {
  readonly journey?: string;
  readonly contentType?: string[];
}

/** The report of now, and who stands where few stand. */
export const looks = ({ strapi }: { strapi: Core.Strapi }) => {
  const scopeOf = async (query: LookQuery, options: ReportOptions) => {
    const state = await service(strapi, 'marks').now();
    const scope = await service(strapi, 'scope').of(query, options, state);
    return { scope, input: await service(strapi, 'coverage').report(scope, state) };
  };

  /** Of one content type, those at a stage. */
  const atStages = async (
    { uid }: TaggedType,
    tallies: readonly Tally[],
    { journey, allSegments, staleBefore, staleAfter }: Scope
  ): Promise<Member[]> => {
    const few = tallies.filter((tally) => tally.part === 'cell' && isFew(tally));
    const cells = journey.stages.flatMap(({ id, key }): Cells[] => {
      const here = few.filter(({ stage }) => stage === key).map(({ segment }) => segment);
      const ids = allSegments.filter((one) => here.includes(one.key)).map((one) => one.id);
      const segments = here.includes(null) ? [...ids, null] : ids;
      return segments.length === 0 ? [] : [{ stage: id, segments }];
    });
    const rows = await onConnection(strapi, (db) =>
      findMembers(db, ownTable(strapi, PLACEMENT_UID), uid, cells, {
        staleBefore,
        staleAfter,
      })
    );
    return rows.map(({ documentId, stage, segment, state }) => ({
      contentType: uid,
      stage: journey.stages.find(({ id }) => id === stage)?.key ?? null,
      segment: allSegments.find(({ id }) => id === segment)?.key ?? null,
      documentId,
      state,
    }));
  };

  /** Of one content type, those without a stage. */
  const untagged = async (type: TaggedType, scope: Scope): Promise<Member[]> => {
    const entries = service(strapi, 'entries');
    const rows = await entries.page(
      { ...scope, contentTypes: [type] },
      { each: 'document', ...entries.untagged(scope), status: null },
      { page: 1, pageSize: MEMBERS }
    );
    return rows.map(({ documentId, published, stale }) => ({
      contentType: type.uid,
      stage: null,
      segment: null,
      documentId,
      state: !published ? 'draft' : stale ? 'stale' : 'fresh',
    }));
  };

  return {
    /**
     * The report alone.
     * @throws ValidationError naming the unknown key and what is allowed
     */
    report: scopeOf,

    /** The report with its members, and the scope that it is of. */
    async of(query: LookQuery, options: ReportOptions = {}): Promise<Look & { scope: Scope }> {
      const { scope, input } = await scopeOf(query, options);
      const members: Member[] = [];
      for (const [index, type] of scope.contentTypes.entries()) {
        const tallies = input.tallies[index] ?? [];
        members.push(...(await atStages(type, tallies, scope)));
        if (isFew(withoutStage(tallies))) members.push(...(await untagged(type, scope)));
      }
      return { scope, input, members };
    },
  };
};

const isFew = ({ published, draft }: Pick<Counts, 'published' | 'draft'>): boolean =>
  published + draft > 0 && published + draft <= MEMBERS;

function withoutStage(tallies: readonly Tally[]): Pick<Counts, 'published' | 'draft'> {
  const count = indexTallies([tallies]);
  const [all, tagged] = [count({ part: 'all' }), count({ part: 'tagged' })];
  return { published: all.published - tagged.published, draft: all.draft - tagged.draft };
}
