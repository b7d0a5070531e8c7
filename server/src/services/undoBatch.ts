import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { unknownValue } from '../contracts/refused';
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
    entries: readonly (readonly TaggedVersion[])[],
    keys: TagKeys,
    options: TaggingOptions
  ): Promise<TaggingResult> => {
    const asked = entries.flat();
    const edits = service(strapi, 'tagEdits');
    const table = taggedTable(strapi, uid);
    const documentIds = new Set(asked.map(({ documentId }) => documentId));
    const versions = await lockVersions(db, table, [...documentIds]);
    const facts = await service(strapi, 'tagBatch').factsOf(table, versions, options);
    const refused = new Map<TaggedVersion, Refusal>();
    const wanted = new Map<Version, TaggedVersion>();
    for (const one of asked) {
      const found = unknownTag(one, keys) ?? versionOf(one, facts);
      if ('refusal' in found) refused.set(one, found);
      else wanted.set(found, one);
    }
    const changes = await changesOf(db, table, [...wanted.keys()], (current, version) => {
      const one = wanted.get(version) as TaggedVersion;
      const { before, after } = one;
      if (sameTags(current, edits.replaced(current, after, keys))) {
        return edits.replaced(current, before, keys);
      }
      // Somebody else has tagged it since: theirs stays.
      refused.set(one, { refusal: 'Its tags have been changed since', reason: 'changed' });
      return current;
    });
    await writeChanges(strapi, db, table, changes, { action: 'apply', door: options.door });
    const failed = entries.flatMap((versions) => firstRefusal(versions, refused));
    const given = new Set(changes.map(({ version }) => wanted.get(version)));
    return {
      updated: entries.length - failed.length,
      changed: entries.filter((versions) => versions.some((one) => given.has(one))).length,
      failed,
    };
  };

  return {
    /** @param batch the versions of each entry */
    write: (
      batch: readonly (readonly TaggedVersion[])[],
      keys: TagKeys,
      options: TaggingOptions
    ): Promise<TaggingResult> =>
      onConnection(strapi, async (db) => {
        const result: TaggingResult = { updated: 0, changed: 0, failed: [] };
        const typeOf = ([one]: readonly TaggedVersion[]) => one?.contentType ?? '';
        for (const uid of new Set(batch.map(typeOf))) {
          const own = batch.filter((versions) => typeOf(versions) === uid);
          const done = service(strapi, 'fields').has(uid)
            ? await writeType(db, uid, own, keys, options)
            : {
                updated: 0,
                changed: 0,
                failed: own.flatMap(([one]) => (one ? withoutFields(one) : [])),
              };
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

/** An entry is among the failed once, though none of its versions could be had. */
const firstRefusal = (
  versions: readonly TaggedVersion[],
  refused: ReadonlyMap<TaggedVersion, Refusal>
): TaggingResult['failed'] => {
  const one = versions.find((version) => refused.has(version));
  const refusal = one && refused.get(one);
  if (!refusal) return [];
  return [{ entry: entryOf(one), error: refusal.refusal, reason: refusal.reason }];
};

const withoutFields = (one: TaggedVersion): TaggingResult['failed'][number] => ({
  entry: entryOf(one),
  error: `contentType: "${one.contentType}" is no content type with the fields`,
  reason: 'contentType',
});

/** A stage or segment that is gone can't be given back, nor can be seen whether it was taken. */
function unknownTag({ before, after }: TaggedVersion, keys: TagKeys): Refusal | null {
  for (const field of ['stages', 'segments'] as const) {
    const known = new Set(keys[field].map(({ key }) => key));
    const unknown = [...before[field], ...after[field]].find((key) => !known.has(key));
    if (unknown !== undefined) {
      const { message } = unknownValue(`versions.${field}`, unknown, known);
      return { refusal: message, reason: 'vocabulary' };
    }
  }
  return null;
}

/** The version that is meant, or why it can't be had. */
function versionOf(asked: TaggedVersion, facts: TypeFacts): Version | Refusal {
  const targets = tagTargets(entryOf(asked), facts);
  if ('refusal' in targets) return targets;
  const isPublished = asked.status === 'published';
  const version = targets.versions.find(({ published }) => published === isPublished);
  if (version) return version;
  return { refusal: `It has no ${asked.status} version any more`, reason: 'missing' };
}
