import type { Core } from '@strapi/strapi';
import { STAGES_FIELD } from '../content-types/fields';
import type { TagField } from '../content-types/fields';
import { SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import type { Door } from '../domain/change';
import { retag } from '../domain/retag';
import type { Moves } from '../domain/retag';
import { inTransaction } from '../queries/connection';
import { nextLinked } from '../queries/links';
import { lockRows } from '../queries/rows';
import { lockVersions } from '../queries/tagLinks';
import { ownTable } from '../queries/tables';
import type { Linked } from './links';
import { service } from './service';
import { changesOf, writeChanges } from './versionChanges';

/** Where a change of tags is known to come from, better than from the request. */
export interface ChangeOptions {
  readonly door?: Door;
}

/** Documents read and written at a time, in all their versions: the history has one line for an entry. */
const BATCH = 200;

/** Tags that leave one stage or segment for another. */
export const retagging = ({ strapi }: { strapi: Core.Strapi }) => {
  const moveType = async (
    { table, links }: Linked,
    field: TagField,
    moves: Moves,
    { door }: ChangeOptions
  ): Promise<void> =>
    inTransaction(strapi, async (db) => {
      const leaving = [...moves.keys()];
      let after = '';
      for (;;) {
        const limit = BATCH;
        const documentIds = await nextLinked(db, table.name, links, leaving, { after, limit });
        const last = documentIds.at(-1);
        if (last === undefined) return;
        const versions = await lockVersions(db, table, documentIds);
        const changes = await changesOf(db, table, versions, ({ stages, segments }) =>
          field === STAGES_FIELD
            ? { stages: retag(stages, moves), segments }
            : { stages, segments: retag(segments, moves) }
        );
        await writeChanges(strapi, db, table, changes, { action: 'remove', door });
        after = last;
      }
    });

  return {
    /**
     * Keeps these stages or segments from being linked to until the transaction ends: an editor's
     * save waits, and those that began before are seen. To be called before anything is read.
     * @throws ApplicationError where not all of their tags can be read
     */
    async hold(field: TagField, ids: readonly number[]): Promise<void> {
      service(strapi, 'hiddenTags').assertReadable();
      await inTransaction(strapi, (db) =>
        lockRows(db, ownTable(strapi, field === STAGES_FIELD ? STAGE_UID : SEGMENT_UID), ids)
      );
    },

    /** Moves the tags of every version of every entry, batch by batch, in the caller's transaction. */
    async move(field: TagField, moves: Moves, options: ChangeOptions = {}): Promise<void> {
      if (moves.size === 0) return;
      for (const linked of service(strapi, 'links').tables(field)) {
        await moveType(linked, field, moves, options);
      }
      await service(strapi, 'placements').moveHidden(field, moves);
    },
  };
};
