import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EntryAddress, TaggingResult } from '../contracts/tagging';
import { chunks, IDS } from '../domain/chunks';
import { editTags } from '../domain/tagEdit';
import { tagTargets } from '../domain/tagTargets';
import type { Refusal, TypeFacts, Version } from '../domain/tagTargets';
import { onConnection } from '../queries/connection';
import { lockVersions, readVersions } from '../queries/tagLinks';
import { taggedTable } from '../queries/tables';
import type { TaggedTable } from '../queries/tables';
import { service } from './service';
import type { TagEdits } from './tagEdits';
import type { TaggingOptions } from './tagging';
import { changesOf, writeChanges } from './versionChanges';
import type { VersionChange } from './versionChanges';

/** What is to become of some entries' tags. */
export interface Plan extends TaggingResult {
  readonly changes: readonly { readonly uid: string; readonly change: VersionChange }[];
}

/** What is to become of each entry; the same of all, where many are tagged at once. */
type EditsOf = (entry: EntryAddress) => TagEdits;

const refusalOf = (
  entry: EntryAddress,
  { refusal, reason }: Refusal
): TaggingResult['failed'][number] => ({ entry, error: refusal, reason });

/** Entries tagged within one transaction: the caller's. */
export const tagBatch = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Those of these versions that the caller may tag; null for all. */
  const allowedAmong = async (
    uid: string,
    ids: readonly number[],
    { mayTag }: Pick<TaggingOptions, 'mayTag'>
  ): Promise<ReadonlySet<number> | null> => {
    if (!mayTag) return null;
    const where = await mayTag(uid);
    if (!where) return new Set();
    const allowed = new Set<number>();
    for (const some of chunks(ids, IDS)) {
      const rows: { id: number }[] = await strapi.db
        .query(uid)
        .findMany({ select: ['id'], where: { $and: [{ id: { $in: some } }, where] } });
      for (const { id } of rows) allowed.add(id);
    }
    return allowed;
  };

  /** What is known of a content type, given versions of the documents asked for. */
  const factsOf = async (
    table: TaggedTable,
    versions: readonly Version[],
    options: TaggingOptions
  ): Promise<TypeFacts> => {
    const locales = await service(strapi, 'site').locales();
    const ids = versions.map(({ id }) => id);
    return {
      contentType: table.uid,
      localized: table.localized,
      locales: locales.map(({ code }) => code),
      defaultLocale: locales.find(({ isDefault }) => isDefault)?.code ?? null,
      versions,
      allowed: await allowedAmong(table.uid, ids, options),
    };
  };

  /** What `planType` says of the entries of each content type, taken together. */
  const eachType = async (
    batch: readonly EntryAddress[],
    planType: (table: TaggedTable, entries: readonly EntryAddress[]) => Promise<Plan>
  ): Promise<Plan> => {
    const plans: Plan[] = [];
    for (const uid of new Set(batch.map(({ contentType }) => contentType))) {
      const entries = batch.filter(({ contentType }) => contentType === uid);
      if (service(strapi, 'fields').has(uid)) {
        plans.push(await planType(taggedTable(strapi, uid), entries));
      } else {
        const error = `contentType: "${uid}" is no content type with the fields`;
        const failed = entries.map((entry) => ({ entry, error, reason: 'contentType' as const }));
        plans.push({ updated: 0, changed: 0, failed, changes: [] });
      }
    }
    return {
      updated: plans.reduce((sum, { updated }) => sum + updated, 0),
      changed: plans.reduce((sum, { changed }) => sum + changed, 0),
      failed: plans.flatMap(({ failed }) => failed),
      changes: plans.flatMap(({ changes }) => changes),
    };
  };

  const planType = async (
    db: Knex,
    table: TaggedTable,
    entries: readonly EntryAddress[],
    editsOf: EditsOf,
    options: TaggingOptions,
    findVersions: typeof readVersions
  ): Promise<Plan> => {
    const documentIds = new Set(entries.map(({ documentId }) => documentId));
    const facts = await factsOf(table, await findVersions(db, table, [...documentIds]), options);
    const failed: TaggingResult['failed'] = [];
    const chosen: (readonly Version[])[] = [];
    const wanted = new Map<Version, TagEdits>();
    for (const entry of entries) {
      const targets = tagTargets(entry, facts);
      if ('refusal' in targets) {
        failed.push(refusalOf(entry, targets));
        continue;
      }
      chosen.push(targets.versions);
      const edits = editsOf(entry);
      for (const version of targets.versions) {
        if (!version.published || edits.versions === 'both') wanted.set(version, edits);
      }
    }
    const changes = await changesOf(db, table, [...wanted.keys()], (before, version) => {
      const edits = wanted.get(version) as TagEdits;
      return {
        stages: editTags(before.stages, edits.stages),
        segments: editTags(before.segments, edits.segments),
      };
    });
    const changed = new Set(changes.map(({ version }) => version));
    return {
      updated: chosen.length,
      changed: chosen.filter((own) => own.some((version) => changed.has(version))).length,
      failed,
      changes: changes.map((change) => ({ uid: table.uid, change })),
    };
  };

  const write = async (db: Knex, { changes }: Plan, { door }: TaggingOptions): Promise<void> => {
    for (const uid of new Set(changes.map((one) => one.uid))) {
      const own = changes.filter((one) => one.uid === uid).map(({ change }) => change);
      await writeChanges(strapi, db, taggedTable(strapi, uid), own, { action: 'apply', door });
    }
  };

  return {
    factsOf,

    /** What an edit would change; nothing is written, and nobody waits for it. */
    preview: (
      batch: readonly EntryAddress[],
      editsOf: EditsOf,
      options: TaggingOptions
    ): Promise<Plan> =>
      onConnection(strapi, (db) =>
        eachType(batch, (table, entries) =>
          planType(db, table, entries, editsOf, options, readVersions)
        )
      ),

    write: (
      batch: readonly EntryAddress[],
      editsOf: EditsOf,
      options: TaggingOptions
    ): Promise<Plan> =>
      onConnection(strapi, async (db) => {
        const plan = await eachType(batch, (table, entries) =>
          planType(db, table, entries, editsOf, options, lockVersions)
        );
        await write(db, plan, options);
        return plan;
      }),
  };
};
