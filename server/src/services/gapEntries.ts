import type { Core } from '@strapi/strapi';
import { PLACEMENT_UID } from '../content-types/uids';
import { ENTRY_MOVES } from '../contracts/trend';
import type { EntryMove, ExplainedGap, GapEntry } from '../contracts/trend';
import type { EntryItem } from '../contracts/report';
import type { Member } from '../domain/snapshot';
import type { ChangedGap } from '../domain/whatChanged';
import { onConnection } from '../queries/connection';
import type { EntryRow } from '../queries/entries';
import { oneVersionOfEach } from '../queries/members';
import { ownTable } from '../queries/tables';
import type { EntriesOptions } from './entries';
import type { Scope } from './scope';
import { service } from './service';

interface Move extends Member {
  readonly move: EntryMove;
}

/** Entries named with the gaps that they opened and closed. */
export const gapEntries = ({ strapi }: { strapi: Core.Strapi }) => {
  const rowsOf = async (members: readonly Member[], { locales }: Scope): Promise<EntryRow[]> => {
    const preferred = locales.find(({ isDefault }) => isDefault)?.code ?? null;
    const placements = ownTable(strapi, PLACEMENT_UID);
    const rows: EntryRow[] = [];
    for (const uid of new Set(members.map(({ contentType }) => contentType))) {
      const own = members.filter(({ contentType }) => contentType === uid);
      const ids = [...new Set(own.map(({ documentId }) => documentId))];
      rows.push(
        ...(await onConnection(strapi, (db) =>
          oneVersionOfEach(db, placements, uid, ids, preferred)
        ))
      );
    }
    return rows;
  };

  return {
    /** Those that are gone, or of types that reports don't count any more, have no name. */
    async name(
      gaps: readonly ChangedGap[],
      scope: Scope,
      options: EntriesOptions
    ): Promise<ExplainedGap[]> {
      const moves = gaps.map(({ by }) =>
        ENTRY_MOVES.flatMap((move) => by[move].map((member): Move => ({ ...member, move })))
      );
      const rows = await rowsOf(moves.flat(), scope);
      const items = await service(strapi, 'entries').describe(rows, scope, options);
      const known = new Map(items.map((item) => [idOf(item), item]));
      return gaps.map(({ gap, by: { wanted } }, index) => ({
        gap,
        wanted,
        entries: (moves[index] ?? []).flatMap((move): GapEntry[] => {
          const type = scope.contentTypes.find(({ uid }) => uid === move.contentType);
          return type ? [entryOf(move, type.name, type.kind, known.get(idOf(move)))] : [];
        }),
      }));
    },
  };
};

const idOf = ({ contentType, documentId }: Pick<Member, 'contentType' | 'documentId'>): string =>
  `${contentType} ${documentId}`;

const entryOf = (
  { move, contentType, documentId }: Move,
  contentTypeName: string,
  kind: GapEntry['kind'],
  item: EntryItem | undefined
): GapEntry => ({
  move,
  contentType,
  contentTypeName,
  kind,
  documentId,
  locale: item?.locale ?? null,
  title: item?.title ?? null,
  isGone: item === undefined,
});
