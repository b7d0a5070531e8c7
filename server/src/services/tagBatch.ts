import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EntryAddress, TaggingResult } from '../contracts/tagging';
import { editTags } from '../domain/tagEdit';
import { tagTargets } from '../domain/tagTargets';
import type { TypeFacts, Version } from '../domain/tagTargets';
import { onConnection } from '../queries/connection';
import { lockVersions } from '../queries/tagLinks';
import { taggedTable } from '../queries/tables';
import type { TaggedTable } from '../queries/tables';
import { service } from './service';
import type { TagEdits, TaggingOptions } from './tagging';
import { changesOf, writeChanges } from './versionChanges';

/** Entries tagged within one transaction: the caller's. */
export const tagBatch = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Ids of the versions that the caller may tag; null for all. */
  const allowedAmong = async (
    uid: string,
    versions: readonly Version[],
    { mayTag }: TaggingOptions
  ): Promise<ReadonlySet<number> | null> => {
    if (!mayTag) return null;
    const where = await mayTag(uid);
    if (!where) return new Set();
    const ids = versions.map(({ id }) => id);
    const rows: { id: number }[] = await strapi.db
      .query(uid)
      .findMany({ select: ['id'], where: { $and: [{ id: { $in: ids } }, where] } });
    return new Set(rows.map(({ id }) => id));
  };

  const factsOf = async (
    db: Knex,
    table: TaggedTable,
    entries: readonly EntryAddress[],
    options: TaggingOptions
  ): Promise<TypeFacts> => {
    const documentIds = new Set(entries.map(({ documentId }) => documentId));
    const versions = await lockVersions(db, table, [...documentIds]);
    const locales = await service(strapi, 'site').locales();
    return {
      contentType: table.uid,
      localized: table.localized,
      locales: locales.map(({ code }) => code),
      defaultLocale: locales.find(({ isDefault }) => isDefault)?.code ?? null,
      versions,
      allowed: await allowedAmong(table.uid, versions, options),
    };
  };

  const writeType = async (
    db: Knex,
    table: TaggedTable,
    entries: readonly EntryAddress[],
    edits: TagEdits,
    options: TaggingOptions
  ): Promise<TaggingResult> => {
    const facts = await factsOf(db, table, entries, options);
    const failed: TaggingResult['failed'] = [];
    const chosen: (readonly Version[])[] = [];
    for (const entry of entries) {
      const targets = tagTargets(entry, facts);
      if ('refusal' in targets) failed.push({ entry, error: targets.refusal });
      else chosen.push(targets.versions);
    }
    const wanted = new Set(chosen.flat());
    const versions = [...wanted].filter(({ published }) => !published || edits.versions === 'both');
    const changes = await changesOf(db, table, versions, ({ stages, segments }) => ({
      stages: editTags(stages, edits.stages),
      segments: editTags(segments, edits.segments),
    }));
    await writeChanges(strapi, db, table, changes, { action: 'apply', door: options.door });
    const changed = new Set(changes.map(({ version }) => version));
    return {
      updated: chosen.length,
      changed: chosen.filter((own) => own.some((version) => changed.has(version))).length,
      failed,
    };
  };

  return {
    write: (
      batch: readonly EntryAddress[],
      edits: TagEdits,
      options: TaggingOptions
    ): Promise<TaggingResult> =>
      onConnection(strapi, async (db) => {
        const result: TaggingResult = { updated: 0, changed: 0, failed: [] };
        for (const uid of new Set(batch.map(({ contentType }) => contentType))) {
          const entries = batch.filter(({ contentType }) => contentType === uid);
          if (!service(strapi, 'fields').has(uid)) {
            const error = `contentType: "${uid}" is no content type with the fields`;
            result.failed.push(...entries.map((entry) => ({ entry, error })));
            continue;
          }
          const table = taggedTable(strapi, uid);
          const { updated, changed, failed } = await writeType(db, table, entries, edits, options);
          result.updated += updated;
          result.changed += changed;
          result.failed.push(...failed);
        }
        return result;
      }),
  };
};
