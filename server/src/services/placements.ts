import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { STAGES_FIELD } from '../content-types/fields';
import type { TagField } from '../content-types/fields';
import { PLACEMENT_UID } from '../content-types/uids';
import { unknownValue } from '../contracts/refused';
import type { Placements } from '../domain/placement';
import type { Moves } from '../domain/retag';
import { inTransaction, inTurn, onConnection } from '../queries/connection';
import { amendPlacements } from '../queries/amendPlacements';
import {
  countVersions,
  differingVersions,
  documentsOf,
  documentsWithGone,
  documentsWithNews,
  readRemembered,
} from '../queries/placementReads';
import { addPlacements } from '../queries/placementRows';
import {
  addUntagged,
  deletePlacements,
  documentsTagged,
  insertAllPlacements,
  movePlacements,
  replacePlacements,
  updateSince,
} from '../queries/placements';
import { ownTable, taggedTable } from '../queries/tables';
import type { TaggedTable } from '../queries/tables';
import { chunks } from '../domain/chunks';
import { service } from './service';

/** Documents written at once. */
const DOCUMENTS = 500;
/** Of more documents, it is quicker to write all of the content type. */
const MOST_BY_DOCUMENT = 2000;

/** Where each version of each entry stands, kept beside the fields and made of them. */
export const placements = ({ strapi }: { strapi: Core.Strapi }) => {
  const own = () => ownTable(strapi, PLACEMENT_UID);
  const types = (): string[] =>
    service(strapi, 'fields')
      .list()
      .map(({ uid }) => uid);

  /** The types to look at: one, or all with the fields. */
  const asked = (contentType?: string): string[] => {
    if (contentType === undefined) return types();
    if (!types().includes(contentType)) throw unknownValue('contentType', contentType, types());
    return [contentType];
  };

  /** Documents that each transaction has written. */
  const writtenIn = new WeakMap<Knex, Set<string>>();
  const note = (db: Knex, documentIds: readonly string[]): void => {
    const written = writtenIn.get(db) ?? new Set();
    for (const documentId of documentIds) written.add(documentId);
    writtenIn.set(db, written);
  };

  /** Once more when all see what others have written of them at the same time. */
  const writeAgain = async (uid: string, documentIds: readonly string[]): Promise<void> => {
    await strapi.db.transaction(async ({ onCommit }) => {
      onCommit(() => service(strapi, 'recovery').writeLater(uid, documentIds));
    });
  };

  /** Writes where these documents stand now, in all their versions: each one's place hangs on the others. */
  const write = (uid: string, documentIds: readonly string[]): Promise<Placements> =>
    inTurn(strapi, async (db) => {
      const written: Placements = new Map();
      for (const some of chunks(documentIds, DOCUMENTS)) {
        const replaced = await replacePlacements(db, own(), taggedTable(strapi, uid), some);
        for (const [id, version] of replaced.written) written.set(id, version);
        if (replaced.unheld.length > 0) await writeAgain(uid, replaced.unheld);
      }
      note(db, documentIds);
      if (documentIds.length > 0) await service(strapi, 'marks').touch(uid);
      return written;
    });

  /** Writes where all documents of a content type stand, in one statement. */
  const writeAll = (uid: string): Promise<void> =>
    inTransaction(strapi, async (db) => {
      await deletePlacements(db, own(), uid, 'all');
      await insertAllPlacements(db, own(), taggedTable(strapi, uid));
      await service(strapi, 'marks').touch(uid);
    });

  return {
    write,

    /** The same for documents of which nothing but the tags has changed: what stays right isn't written anew. */
    amend: (uid: string, documentIds: readonly string[]): Promise<void> =>
      inTurn(strapi, async (db) => {
        for (const some of chunks(documentIds, DOCUMENTS)) {
          await amendPlacements(db, own(), taggedTable(strapi, uid), some);
        }
        note(db, documentIds);
        if (documentIds.length > 0) await service(strapi, 'marks').touch(uid);
      }),

    /**
     * The same for a document that was just made, in the caller's transaction: with nothing to replace,
     * unless the app's own code has gone on with it already.
     */
    async add(
      uid: string,
      { documentId, id, isTagged }: { documentId: string; id: number; isTagged: boolean }
    ): Promise<Placements> {
      const isKnown = await onConnection(strapi, async (db) => writtenIn.get(db)?.has(documentId));
      if (!strapi.db.inTransaction() || isKnown) return write(uid, [documentId]);
      return inTurn(strapi, async (db) => {
        const table = taggedTable(strapi, uid);
        if (!isTagged) await addUntagged(db, own(), table, id);
        const added = isTagged ? await addPlacements(db, own(), table, [documentId]) : new Map();
        note(db, [documentId]);
        await service(strapi, 'marks').touch(uid);
        return added;
      });
    },

    /** Where the versions of these documents stood when they were last written. */
    read: (uid: string, documentIds: readonly string[]): Promise<Placements> =>
      onConnection(strapi, (db) => readRemembered(db, own(), uid, documentIds)),

    documentsOf: (uid: string, ids: readonly number[]): Promise<string[]> =>
      onConnection(strapi, (db) => documentsOf(db, taggedTable(strapi, uid), ids)),

    /** A draft was saved, with its tags as they were. */
    keepSince: (uid: string, version: { documentId: string; id: number }): Promise<void> =>
      onConnection(strapi, (db) => updateSince(db, own(), taggedTable(strapi, uid), version)),

    /** Writes those documents that came, went or changed without being told of. */
    async catchUp(uid: string, what: 'came' | 'went' | 'changed'): Promise<void> {
      const find = {
        came: documentsWithNews,
        went: documentsWithGone,
        changed: async (...where: Parameters<typeof differingVersions>) =>
          (await differingVersions(...where)).map(({ documentId }) => documentId),
      }[what];
      if (what !== 'came') {
        await service(strapi, 'reviews').tidy(uid);
        await service(strapi, 'rejections').tidy(uid);
      }
      await onConnection(strapi, async (db) => {
        const found = new Set(await find(db, own(), taggedTable(strapi, uid)));
        await (found.size > MOST_BY_DOCUMENT ? writeAll(uid) : write(uid, [...found]));
      });
    },

    /** Has what is remembered of content types without the fields follow the tags that move. */
    moveHidden: (field: TagField, moves: Moves): Promise<void> =>
      onConnection(strapi, async (db) => {
        const column = field === STAGES_FIELD ? 'stage_id' : 'segment_id';
        for (const { uid } of service(strapi, 'fields').skipped()) {
          await movePlacements(db, own(), uid, column, moves);
        }
      }),

    /** Documents that carry one of these stages or segments, by content type. */
    tagged: (target: Parameters<typeof documentsTagged>[3]): Promise<Map<string, string[]>> =>
      onConnection(strapi, async (db) => {
        const found = new Map<string, string[]>();
        for (const uid of types()) found.set(uid, await documentsTagged(db, own(), uid, target));
        return found;
      }),

    /**
     * Makes the placements anew from the fields, of one content type or of all.
     * @param options `onProgress` is told after each content type
     * @throws ValidationError for a content type without the fields
     */
    async rebuild(
      { contentType }: { contentType?: string } = {},
      { onProgress }: { onProgress?: (progress: { done: number; total: number }) => void } = {}
    ): Promise<void> {
      const uids = asked(contentType);
      for (const [index, uid] of uids.entries()) {
        await writeAll(uid);
        onProgress?.({ done: index + 1, total: uids.length });
      }
    },

    /**
     * Compares the placements with the fields.
     * @returns how many versions of entries there are, and how many stand elsewhere than written
     * @throws ValidationError for a content type without the fields
     */
    async verify({ contentType }: { contentType?: string } = {}): Promise<{
      checked: number;
      differing: number;
    }> {
      const sum = { checked: 0, differing: 0 };
      for (const uid of asked(contentType)) {
        const table: TaggedTable = taggedTable(strapi, uid);
        await onConnection(strapi, async (db) => {
          sum.checked += await countVersions(db, table);
          const differing = await differingVersions(db, own(), table);
          sum.differing += new Set(differing.map(({ id }) => id)).size;
        });
      }
      return sum;
    },
  };
};
