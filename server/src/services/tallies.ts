import type { Core } from '@strapi/strapi';
import { PLACEMENT_UID } from '../content-types/uids';
import type { TallyRow } from '../domain/tally';
import { tallyGroups, tallyUntagged } from '../domain/tallyGroups';
import { onConnection } from '../queries/connection';
import { countGroups, countUntagged } from '../queries/groups';
import type { Groups } from '../queries/groups';
import { ownTable, taggedTable } from '../queries/tables';
import { countTallies } from '../queries/tallies';
import type { TallyRequest } from '../queries/tallies';
import type { MarkedState } from './marks';
import { service } from './service';

type Counted = Groups & { readonly staleBefore: Date };

/** How many documents stand where, counted anew only where something has changed. */
export const tallies = ({ strapi }: { strapi: Core.Strapi }) => {
  const placements = () => ownTable(strapi, PLACEMENT_UID);

  /** What is fresh now was fresh when it was counted, and nothing has become stale since. */
  const stillRight = ({ staleBefore, nextStale }: Counted, now: Date): boolean =>
    staleBefore <= now && (nextStale === null || now <= nextStale);

  const remember = async (
    key: string,
    uid: string,
    state: MarkedState,
    staleBefore: Date,
    count: () => Promise<Groups>
  ): Promise<Groups> =>
    service(strapi, 'memory').recall(
      { key, state: state(uid), isRight: (counted: Counted) => stillRight(counted, staleBefore) },
      async () => ({ ...(await count()), staleBefore })
    );

  return {
    /** The tallies of one content type. `state` is to be read before. */
    async of(uid: string, request: TallyRequest, state: MarkedState): Promise<TallyRow[]> {
      const table = taggedTable(strapi, uid);
      const { stages, segments, staleBefore, parts } = request;
      const locales = table.localized ? request.locales : null;
      if ((locales?.length ?? 0) > 1 || (segments?.length ?? 0) > 1) {
        return onConnection(strapi, (db) => countTallies(db, table, request));
      }
      const locale = locales?.[0] ?? null;
      const { groups } = await remember(
        `groups:${uid}:${locale ?? ''}`,
        uid,
        state,
        staleBefore,
        () =>
          onConnection(strapi, (db) => countGroups(db, placements(), { uid, locale, staleBefore }))
      );
      const rows: TallyRow[] = [];
      for (const { scope, parts: wanted } of parts) {
        const over = scope === 'document' && table.localized && locale === null ? 'site' : 'locale';
        rows.push(
          ...tallyGroups(groups, {
            scope,
            over,
            parts: wanted.filter((part) => part !== 'untagged' || over === 'locale'),
            stages: new Set(stages),
            segment: segments?.[0],
          })
        );
        if (over === 'site' && wanted.includes('untagged')) {
          const untagged = await remember(
            `untagged:${uid}:${stages.join()}`,
            uid,
            state,
            staleBefore,
            () =>
              onConnection(strapi, (db) =>
                countUntagged(db, placements(), { uid, stages, staleBefore })
              )
          );
          rows.push(...tallyUntagged(untagged.groups));
        }
      }
      return rows;
    },
  };
};
