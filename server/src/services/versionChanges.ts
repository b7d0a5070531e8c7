import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ChangeAction, Door } from '../domain/change';
import type { TagIds } from '../domain/placement';
import { sameTags } from '../domain/placement';
import type { Version } from '../domain/tagTargets';
import { addLinks, readLinks, removeLinks } from '../queries/tagLinks';
import type { LinkPair } from '../queries/tagLinks';
import type { LinkTable, TagTables } from '../queries/tables';
import { service } from './service';

/** A version whose tags are to be others. */
export interface VersionChange {
  readonly version: Version;
  readonly before: TagIds;
  readonly after: TagIds;
}

/** What `edit` makes of the tags of these versions; those that it changes. */
export async function changesOf(
  db: Knex,
  table: TagTables,
  versions: readonly Version[],
  edit: (before: TagIds, version: Version) => TagIds
): Promise<VersionChange[]> {
  const ids = versions.map(({ id }) => id);
  const read = async (links: LinkTable | null) => (links ? readLinks(db, links, ids) : new Map());
  const stages: Map<number, Set<number>> = await read(table.stages);
  const segments: Map<number, Set<number>> = await read(table.segments);
  return versions
    .map((version) => {
      const before: TagIds = {
        stages: stages.get(version.id) ?? new Set(),
        segments: segments.get(version.id) ?? new Set(),
      };
      return { version, before, after: edit(before, version) };
    })
    .filter(({ before, after }) => !sameTags(before, after));
}

/** Writes the tags, and keeps the placements and the history up to date; in the caller's transaction. */
export async function writeChanges(
  strapi: Core.Strapi,
  db: Knex,
  table: TagTables,
  changes: readonly VersionChange[],
  how: { action: ChangeAction; door?: Door }
): Promise<void> {
  if (changes.length === 0) return;
  await writeLinks(db, table, table.stages, changes, 'stages');
  await writeLinks(db, table, table.segments, changes, 'segments');
  const documentIds = new Set(changes.map(({ version }) => version.documentId));
  // What is known of a type without the fields are its tags of when it had them: they may come back.
  if (service(strapi, 'fields').has(table.uid)) {
    await service(strapi, 'placements').amend(table.uid, [...documentIds]);
  }
  await service(strapi, 'changes').record(
    oneForEach(changes).map(({ version: { documentId, locale }, before, after }) => ({
      contentType: table.uid,
      documentId,
      locale,
      before,
      after,
    })),
    how
  );
}

/** Of an entry's changes that of the draft; that of the published version where it alone changed. */
export function oneForEach(changes: readonly VersionChange[]): VersionChange[] {
  const ofEntries = new Map<string, VersionChange>();
  for (const change of changes) {
    const { documentId, locale, published } = change.version;
    const entry = JSON.stringify([documentId, locale]);
    if (!published || !ofEntries.has(entry)) ofEntries.set(entry, change);
  }
  return [...ofEntries.values()];
}

async function writeLinks(
  db: Knex,
  table: TagTables,
  links: LinkTable | null,
  changes: readonly VersionChange[],
  field: keyof TagIds
): Promise<void> {
  if (!links) return;
  const onlyIn = (here: 'before' | 'after', there: 'before' | 'after') =>
    changes.flatMap((change): LinkPair[] =>
      [...change[here][field]]
        .filter((target) => !change[there][field].has(target))
        .map((target) => ({ row: change.version.id, target }))
    );
  await removeLinks(db, links, onlyIn('before', 'after'));
  await addLinks(db, table, links, onlyIn('after', 'before'));
}
