import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EntryAddress, TaggedVersion, TaggingResult } from '../contracts/tagging';
import { sameTags } from '../domain/placement';
import { tagTargets } from '../domain/tagTargets';
import type { Refusal, TypeFacts, Version } from '../domain/tagTargets';
import { onConnection } from '../queries/connection';
import { lockVersions } from '../queries/tagLinks';
import { taggedTable } from '../queries/tables';
import { service } from './service';
import type { TagKeys } from './tagEdits';
import type { TaggingOptions } from './tagging';
import { changesOf, writeChanges } from './versionChanges';

/** Versions that get the tags back that they had, within one transaction: the caller's. */
export const undoBatch = ({ strapi }: { strapi: Core.Strapi }) => {
  const writeType = async (
    db: Knex,
    uid: string,
    asked: readonly TaggedVersion[],
    keys: TagKeys,
    options: TaggingOptions
  ): Promise<TaggingResult> => {
    const edits = service(strapi, 'tagEdits');
    const table = taggedTable(strapi, uid);
    const documentIds = new Set(asked.map(({ documentId }) => documentId));
    const versions = await lockVersions(db, table, [...documentIds]);
    const facts = await service(strapi, 'tagBatch').factsOf(table, versions, options);
    const failed: TaggingResult['failed'] = [];
    const wanted = new Map<Version, TaggedVersion>();
    for (const one of asked) {
      const found = versionOf(one, facts);
      if ('refusal' in found) {
        failed.push({ entry: entryOf(one), error: found.refusal, reason: found.reason });
      } else wanted.set(found, one);
    }
    const changes = await changesOf(db, table, [...wanted.keys()], (current, version) => {
      const { before, after } = wanted.get(version) as TaggedVersion;
      if (sameTags(current, edits.replaced(current, after, keys))) {
        return edits.replaced(current, before, keys);
      }
      // Somebody else has tagged it since: theirs stays.
      const error = 'Its tags have been changed since';
      failed.push({
        entry: entryOf(wanted.get(version) as TaggedVersion),
        error,
        reason: 'changed',
      });
      return current;
    });
    await writeChanges(strapi, db, table, changes, { action: 'apply', door: options.door });
    return { updated: asked.length - failed.length, changed: changes.length, failed };
  };

  return {
    write: (
      batch: readonly TaggedVersion[],
      keys: TagKeys,
      options: TaggingOptions
    ): Promise<TaggingResult> =>
      onConnection(strapi, async (db) => {
        const result: TaggingResult = { updated: 0, changed: 0, failed: [] };
        for (const uid of new Set(batch.map(({ contentType }) => contentType))) {
          const own = batch.filter(({ contentType }) => contentType === uid);
          const done = service(strapi, 'fields').has(uid)
            ? await writeType(db, uid, own, keys, options)
            : { updated: 0, changed: 0, failed: own.map((one) => withoutFields(one)) };
          result.updated += done.updated;
          result.changed += done.changed;
          result.failed.push(...done.failed);
        }
        return result;
      }),
  };
};

const entryOf = ({ contentType, documentId, locale }: TaggedVersion): EntryAddress => ({
  contentType,
  documentId,
  ...(locale !== null && { locale }),
});

const withoutFields = (one: TaggedVersion): TaggingResult['failed'][number] => ({
  entry: entryOf(one),
  error: `contentType: "${one.contentType}" is no content type with the fields`,
  reason: 'contentType',
});

/** The version that is meant, or why it can't be had. */
function versionOf(asked: TaggedVersion, facts: TypeFacts): Version | Refusal {
  const targets = tagTargets(entryOf(asked), facts);
  if ('refusal' in targets) return targets;
  const isPublished = asked.status === 'published';
  const version = targets.versions.find(({ published }) => published === isPublished);
  if (version) return version;
  return { refusal: `It has no ${asked.status} version any more`, reason: 'missing' };
}
