import { setImmediate as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { PLACEMENT_UID } from '../content-types/uids';
import type { EntryRecord } from '../contracts/files';
import { chunks } from '../domain/chunks';
import { entryAddress } from '../domain/entryAddress';
import { onConnection } from '../queries/connection';
import { entriesOfDocuments, nextDocuments } from '../queries/entryRecords';
import type { TaggedRow } from '../queries/entryRecords';
import type { EntriesRequest } from '../queries/placed';
import { readableVersions } from '../queries/taggable';
import { ownTable, taggedTable } from '../queries/tables';
import type { TaggedType } from './fields';
import type { Scope } from './scope';
import { service } from './service';
import type { Reader } from './titles';

/** Documents that are read at once. */
const BATCH = 1000;

/** What stands where is found by `services/entries.ts`; a scope says the rest. */
type Asked = Pick<EntriesRequest, 'stages' | 'without' | 'status'>;

/** Entries as they leave: all of them, read bit by bit while they are written. */
export const entryRecords = ({ strapi }: { strapi: Core.Strapi }) => {
  const panel: string = strapi.config.get('admin.absoluteUrl');

  /** Keys of what an entry carries, in the order of the vocabulary. */
  const keysOf = (all: readonly { id: number; key: string }[], ids: ReadonlySet<number>) =>
    all.filter(({ id }) => ids.has(id)).map(({ key }) => key);

  /** Those of the rows that the reader may read, and that are still there. */
  const describe = async (
    type: TaggedType,
    rows: readonly TaggedRow[],
    scope: Scope,
    reader: Reader
  ): Promise<EntryRecord[]> => {
    const ids = rows.map(({ id }) => id);
    const titles = await service(strapi, 'titles').of(type.uid, ids, reader);
    return rows.flatMap(({ id, documentId, published, since, stale, stages, segments }) => {
      const read = titles.get(id);
      if (!read) return [];
      const locale = type.localized ? read.locale : null;
      return {
        contentType: type.uid,
        contentTypeName: type.name,
        documentId,
        locale,
        title: read.title,
        status: published ? 'published' : 'draft',
        stale,
        stages: keysOf(scope.journey.stages, stages),
        segments: keysOf(scope.allSegments, segments),
        publishedAt: published && type.draftAndPublish ? since.toISOString() : null,
        updatedAt: read.updatedAt,
        link: `${panel}${entryAddress({ kind: type.kind, contentType: type.uid, documentId, locale })}`,
      };
    });
  };

  /** Of one content type, by documentId: what is written meanwhile makes nothing come twice. */
  async function* ofType(
    type: TaggedType,
    asked: Asked,
    scope: Scope,
    reader: Reader
  ): AsyncGenerator<EntryRecord> {
    const placements = ownTable(strapi, PLACEMENT_UID);
    const readable = readableVersions(
      strapi,
      taggedTable(strapi, type.uid),
      (await reader.filtersFor?.(type.uid)) ?? {}
    );
    const request: EntriesRequest = {
      ...asked,
      each: 'locale',
      contentTypes: [type],
      segments: scope.segmentFilter,
      locales: scope.localeFilter,
      preferredLocale: null,
      staleBefore: scope.staleBefore,
      staleAfter: scope.staleAfter,
      among: new Map([[type.uid, readable]]),
    };
    for (let after = ''; ; ) {
      const place = { after, limit: BATCH };
      const documentIds = await onConnection(strapi, (db) =>
        nextDocuments(db, placements, request, place)
      );
      const rows = await onConnection(strapi, (db) =>
        entriesOfDocuments(db, placements, request, documentIds)
      );
      for (const part of chunks(rows, BATCH)) yield* await describe(type, part, scope, reader);
      const last = documentIds.at(-1);
      if (last === undefined || documentIds.length < BATCH) return;
      after = last;
      // SQLite answers at once: without a pause, nobody else would be served before the end.
      await pause();
    }
  }

  return {
    /** All entries asked for that the reader may read, one content type after the other. */
    async *of(asked: Asked, scope: Scope, reader: Reader): AsyncGenerator<EntryRecord> {
      for (const type of scope.contentTypes) yield* ofType(type, asked, scope, reader);
    },
  };
};
