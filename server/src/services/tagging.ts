import type { Core } from '@strapi/strapi';
import { parse, unknownValue } from '../contracts/parse';
import { taggingInput } from '../contracts/tagging';
import type {
  EntryAddress,
  TaggingInput,
  TaggingRequest,
  TaggingResult,
} from '../contracts/tagging';
import { inPatientTransaction } from '../queries/connection';
import type { Door } from '../domain/change';
import { NO_EDIT } from '../domain/tagEdit';
import type { TagEdit } from '../domain/tagEdit';
import { chunks } from '../domain/chunks';
import { service } from './service';

export interface TaggingOptions {
  /** Told after each batch is written: how many of the entries are done, whether they worked or not. */
  readonly onProgress?: (progress: { done: number; total: number }) => void;
  /** Stops between two batches; what is written stays. */
  readonly signal?: AbortSignal;
  /** Which entries of a content type the caller may tag: a query's `where`; null for none at all. */
  readonly mayTag?: (uid: string) => Promise<object | null>;
  /** Where it is known better than from the request. */
  readonly door?: Door;
}

/** What a request asks for, with every key looked up. */
export interface TagEdits {
  readonly stages: TagEdit;
  readonly segments: TagEdit;
  readonly versions: TaggingRequest['versions'];
}

/** Entries written in one transaction. */
const BATCH = 200;

/** Many entries tagged at once. */
export const tagging = ({ strapi }: { strapi: Core.Strapi }) => {
  const editsOf = async (request: TaggingRequest): Promise<TagEdits> => {
    const [journey, segments] = await Promise.all([
      request.stages ? service(strapi, 'vocabulary').journey(request.journey) : null,
      service(strapi, 'vocabulary').segments(),
    ]);
    return {
      stages: lookUp('stages', request.stages, journey?.stages ?? []),
      segments: lookUp('segments', request.segments, segments),
      versions: request.versions,
    };
  };

  return {
    /**
     * Tags many entries, batch by batch. Each batch is one transaction: an entry is tagged in all its
     * versions or in none, also when the process is killed, and the same call again does the rest.
     * Two calls at a time, in whichever processes, run one after the other.
     *
     * It writes tags alone: `updatedAt` stays, nothing else is published, and no webhook is sent.
     * @returns how many entries are as asked now, and those that could not be tagged, with the reason
     * @throws ValidationError for an unknown key or a malformed request; nothing is written then
     */
    async apply(input: TaggingInput, options: TaggingOptions = {}): Promise<TaggingResult> {
      const request = parse(taggingInput, input);
      // What is wrong is told at once, not when others are done.
      await editsOf(request);
      // Always in the same order, and each entry once.
      const standard = (await service(strapi, 'site').locales()).find(({ isDefault }) => isDefault);
      const keyOf = (entry: EntryAddress) => entryKey(entry, standard?.code);
      const entries = [...new Map(request.entries.map((entry) => [keyOf(entry), entry]))]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, entry]) => entry);
      const result: TaggingResult = { updated: 0, changed: 0, failed: [] };
      let done = 0;
      await service(strapi, 'locks').alone('tagging', async (lock) => {
        // Looked up anew: a stage may have gone while this waited.
        const edits = await editsOf(request);
        for (const batch of chunks(entries, BATCH)) {
          options.signal?.throwIfAborted();
          const outcome = await inPatientTransaction(strapi, async () => {
            await lock.keep();
            return service(strapi, 'tagBatch').write(batch, edits, options);
          });
          result.updated += outcome.updated;
          result.changed += outcome.changed;
          result.failed.push(...outcome.failed);
          done += batch.length;
          options.onProgress?.({ done, total: entries.length });
        }
      });
      return result;
    },
  };
};

/** The default locale may be said, or left out. */
const entryKey = (
  { contentType, documentId, locale }: EntryAddress,
  standard: string | undefined
): string =>
  JSON.stringify([contentType, documentId, locale === standard ? null : (locale ?? null)]);

/** An edit by keys as an edit by ids. */
function lookUp(
  field: 'stages' | 'segments',
  edit: TaggingRequest['stages'],
  known: readonly { id: number; key: string }[]
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
