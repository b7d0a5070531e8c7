import type { Core } from '@strapi/strapi';
import { unknownValue } from '../contracts/refused';
import type { TaggedVersion, TaggingRequest } from '../contracts/tagging';
import type { TagIds } from '../domain/placement';
import { NO_EDIT } from '../domain/tagEdit';
import type { TagEdit } from '../domain/tagEdit';
import { service } from './service';
import type { VersionChange } from './versionChanges';

/** What a request asks for, with every key looked up. */
export interface TagEdits {
  readonly stages: TagEdit;
  readonly segments: TagEdit;
  readonly versions: TaggingRequest['versions'];
}

type Known = readonly { readonly id: number; readonly key: string }[];
type Keys = TaggedVersion['before'];

/** Between the keys that requests name and the ids that versions carry, within one journey. */
export interface TagKeys {
  readonly stages: Known;
  readonly segments: Known;
}

export const tagEdits = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The stages of that journey and all segments; no stages where none are meant. */
  async keys(meant: { journey?: string } | null): Promise<TagKeys> {
    const facts = await service(strapi, 'facts').now();
    const vocabulary = service(strapi, 'vocabulary');
    const stages = meant ? vocabulary.journeyAmong(facts, meant.journey).stages : [];
    return { stages, segments: facts.segments };
  },

  /** @throws ValidationError for a key that nobody knows */
  edits({ stages, segments, versions }: Omit<TaggingRequest, 'entries'>, keys: TagKeys): TagEdits {
    return {
      stages: lookUp('stages', stages, keys.stages),
      segments: lookUp('segments', segments, keys.segments),
      versions,
    };
  },

  /** These tags in place of those that the keys name; all others stay. */
  replaced: (current: TagIds, next: Keys, keys: TagKeys): TagIds => ({
    stages: replace(current.stages, next.stages, keys.stages),
    segments: replace(current.segments, next.segments, keys.segments),
  }),

  /** A change as it is told to whoever may want to undo it. */
  told: (uid: string, { version, before, after }: VersionChange, keys: TagKeys): TaggedVersion => ({
    contentType: uid,
    documentId: version.documentId,
    locale: version.locale,
    status: version.published ? 'published' : 'draft',
    before: named(before, keys),
    after: named(after, keys),
  }),
});

/** Those of the tags that the keys name. */
const named = ({ stages, segments }: TagIds, keys: TagKeys): Keys => ({
  stages: keys.stages.filter(({ id }) => stages.has(id)).map(({ key }) => key),
  segments: keys.segments.filter(({ id }) => segments.has(id)).map(({ key }) => key),
});

function replace(current: ReadonlySet<number>, next: readonly string[], known: Known): Set<number> {
  const within = new Set(known.map(({ id }) => id));
  const wanted = known.filter(({ key }) => next.includes(key)).map(({ id }) => id);
  return new Set([...[...current].filter((id) => !within.has(id)), ...wanted]);
}

/** An edit by keys as an edit by ids. */
function lookUp(
  field: 'stages' | 'segments',
  edit: TaggingRequest['stages'],
  known: Known
): TagEdit {
  if (!edit) return NO_EDIT;
  const ids = new Map(known.map(({ id, key }) => [key, id]));
  const idsOf = (operation: 'add' | 'remove' | 'set'): number[] =>
    (edit[operation] ?? []).map((key) => {
      const id = ids.get(key);
      if (id === undefined) throw unknownValue(`${field}.${operation}`, key, ids.keys());
      return id;
    });
  return {
    add: idsOf('add'),
    remove: idsOf('remove'),
    set: edit.set ? idsOf('set') : null,
    within: new Set(ids.values()),
  };
}
