import type { Core } from '@strapi/strapi';
import { parse } from '../contracts/parse';
import { taggingInput, undoInput } from '../contracts/tagging';
import type {
  EntryAddress,
  TaggedVersion,
  TaggingInput,
  TaggingRequest,
  TaggingResult,
  UndoInput,
} from '../contracts/tagging';
import { inPatientTransaction } from '../queries/connection';
import type { Door } from '../domain/change';
import { byEntry } from '../domain/byEntry';
import { chunks } from '../domain/chunks';
import { service } from './service';
import type { TagEdits, TagKeys } from './tagEdits';

export interface TaggingOptions {
  /** Told after each batch is written: how many of the entries are done, whether they worked or not. */
  readonly onProgress?: (progress: { done: number; total: number }) => void;
  /** Told after each batch is written which versions it has changed, and how. */
  readonly onChanged?: (versions: readonly TaggedVersion[]) => void;
  /** Stops between two batches; what is written stays. */
  readonly signal?: AbortSignal;
  /** Which entries of a content type the caller may tag: a query's `where`; null for none at all. */
  readonly mayTag?: (uid: string) => Promise<object | null>;
  /** Where it is known better than from the request. */
  readonly door?: Door;
}

/** What a batch came to, and the versions that it changed. */
interface Written extends TaggingResult {
  readonly versions?: readonly TaggedVersion[];
}

/** Entries written in one transaction. */
const BATCH = 200;

/** Many entries tagged at once. */
export const tagging = ({ strapi }: { strapi: Core.Strapi }) => {
  /** With every key looked up. */
  const editsOf = async (request: TaggingRequest): Promise<{ keys: TagKeys; edits: TagEdits }> => {
    const { journey } = request;
    const keys = await service(strapi, 'tagEdits').keys(request.stages ? { journey } : null);
    return { keys, edits: service(strapi, 'tagEdits').edits(request, keys) };
  };

  /** Each entry once, and always in the same order. */
  const inOrder = async (entries: readonly EntryAddress[]): Promise<EntryAddress[]> => {
    const standard = (await service(strapi, 'site').defaultLocale()) ?? undefined;
    return [...new Map(entries.map((entry) => [entryKey(entry, standard), entry]))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, entry]) => entry);
  };

  /** Batch after batch, each in a transaction of its own, while nobody else tags many. */
  const inBatches = async <Item>(
    items: readonly Item[],
    typeOf: (item: Item) => string,
    { signal, onProgress, onChanged }: TaggingOptions,
    prepare: () => Promise<(batch: readonly Item[]) => Promise<Written>>
  ): Promise<TaggingResult> => {
    const result = await service(strapi, 'locks').alone('tagging', async (lock) => {
      // Looked up now: a stage may have gone while this waited.
      const write = await prepare();
      const results: TaggingResult[] = [];
      let done = 0;
      for (const batch of chunks(items, BATCH)) {
        signal?.throwIfAborted();
        const { versions = [], ...written } = await inPatientTransaction(strapi, async () => {
          await lock.keep();
          return write(batch);
        });
        results.push(written);
        onChanged?.(versions);
        done += batch.length;
        onProgress?.({ done, total: items.length });
      }
      return sum(results);
    });
    if (result.changed > 0) {
      await service(strapi, 'releases').recheckTagged(items.map(typeOf));
    }
    return result;
  };

  return {
    /**
     * Tags many entries, batch by batch. Each batch is one transaction: an entry is tagged in all its
     * versions or in none, also when the process is killed, and the same call again does the rest.
     * Two calls at a time, in whichever processes, run one after the other.
     *
     * It writes tags alone: `updatedAt` stays, nothing else is published, and Strapi tells nobody of an entry.
     * @returns how many entries are as asked now, and those that could not be tagged, with the reason
     * @throws ValidationError for an unknown key or a malformed request; nothing is written then
     */
    async apply(input: TaggingInput, options: TaggingOptions = {}): Promise<TaggingResult> {
      const request = parse(taggingInput, input);
      // What is wrong is told at once, not when others are done.
      await editsOf(request);
      const entries = await inOrder(request.entries);
      const typeOf = ({ contentType }: EntryAddress): string => contentType;
      return inBatches(entries, typeOf, options, async () => {
        const { keys, edits } = await editsOf(request);
        return async (batch) => {
          const { changes, ...result } = await service(strapi, 'tagBatch').write(
            batch,
            () => edits,
            options
          );
          const tell = service(strapi, 'tagEdits').told;
          return { ...result, versions: changes.map(({ uid, change }) => tell(uid, change, keys)) };
        };
      });
    },

    /**
     * What `apply` would answer now; nothing is written.
     * @throws ValidationError as there
     */
    async preview(input: TaggingInput, options: TaggingOptions = {}): Promise<TaggingResult> {
      const request = parse(taggingInput, input);
      const { edits } = await editsOf(request);
      const results: TaggingResult[] = [];
      for (const batch of chunks(await inOrder(request.entries), BATCH)) {
        results.push(await service(strapi, 'tagBatch').preview(batch, () => edits, options));
      }
      return sum(results);
    },

    /**
     * Gives versions the tags back that they had before, as `onChanged` told of them. What somebody
     * else has tagged since stays as it is, and is among the failed, as is what had a stage or segment that
     * is gone. It counts entries, as `apply` does.
     * @throws ValidationError for an unknown journey or a malformed request; nothing is written then
     */
    async undo(input: UndoInput, options: TaggingOptions = {}): Promise<TaggingResult> {
      const { versions, journey } = parse(undoInput, input);
      const typeOf = ([version]: readonly TaggedVersion[]): string => version?.contentType ?? '';
      return inBatches(byEntry(versions), typeOf, options, async () => {
        const keys = await service(strapi, 'tagEdits').keys(journey === null ? null : { journey });
        return (batch) => service(strapi, 'undoBatch').write(batch, keys, options);
      });
    },
  };
};

/** The default locale may be said, or left out. */
const entryKey = (
  { contentType, documentId, locale }: EntryAddress,
  standard: string | undefined
): string =>
  JSON.stringify([contentType, documentId, locale === standard ? null : (locale ?? null)]);

/** All of them together. */
const sum = (results: readonly TaggingResult[]): TaggingResult => ({
  updated: results.reduce((all, { updated }) => all + updated, 0),
  changed: results.reduce((all, { changed }) => all + changed, 0),
  failed: results.flatMap(({ failed }) => failed),
});
