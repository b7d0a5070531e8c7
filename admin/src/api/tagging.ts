import type {
  TaggedVersion,
  TaggingInput,
  TaggingResult,
  UndoableResult,
} from '../../../server/src/contracts/tagging';
import { byEntry } from '../../../server/src/domain/byEntry';
import { client } from './client';
import type { Answer } from './client';
import { AT_FIRST, nextSize } from './pace';

/** What to do to the tags of many entries: everything of a request but the entries. */
export type BulkEdit = Pick<TaggingInput, 'journey' | 'stages' | 'segments'>;
export type Address = TaggingInput['entries'][number];
export type { TaggingResult };

/** What can be undone: versions, and whose stages they carry. */
export interface Undo {
  readonly journey: string | null;
  readonly versions: readonly TaggedVersion[];
}

export interface BulkResult extends TaggingResult {
  readonly undo: Undo;
  /** What kept the rest from being done; undefined where nothing did. */
  readonly brokenOff: unknown;
}

interface Options {
  readonly onProgress?: (done: number) => void;
  /** Stops between two requests; what is written stays. */
  readonly signal?: AbortSignal;
}

const NOTHING: TaggingResult = { updated: 0, changed: 0, failed: [] };

const add = (a: TaggingResult, b: TaggingResult): TaggingResult => ({
  updated: a.updated + b.updated,
  changed: a.changed + b.changed,
  failed: [...a.failed, ...b.failed],
});

/** One request after the other; what they answer, added up. */
async function inParts<Item, Result extends TaggingResult>(
  items: readonly Item[],
  { onProgress, signal }: Options,
  send: (part: readonly Item[]) => Promise<Result>
): Promise<{
  result: TaggingResult;
  answers: Result[];
  /** What wasn't sent, or wasn't answered. */
  rest: readonly Item[];
  brokenOff?: unknown;
}> {
  const answers: Result[] = [];
  const sum = () => answers.reduce<TaggingResult>(add, NOTHING);
  let [done, size] = [0, AT_FIRST];
  while (done < items.length && !signal?.aborted) {
    const start = Date.now();
    const part = items.slice(done, done + size);
    try {
      answers.push(await send(part));
    } catch (error) {
      // What is done is done, and can be undone.
      if (answers.length === 0) throw error;
      return { result: sum(), answers, rest: items.slice(done), brokenOff: error };
    }
    done += part.length;
    size = nextSize(size, Date.now() - start);
    onProgress?.(done);
  }
  return { result: sum(), answers, rest: items.slice(done) };
}

/** How many entries would change, and which can't be tagged; nothing is written. */
export const previewTags = async (
  entries: readonly Address[],
  edit: BulkEdit,
  options: Options = {}
): Promise<TaggingResult> => {
  const { result } = await inParts(entries, options, async (part) => {
    const body = { ...edit, entries: part };
    return (await client.post<Answer<TaggingResult>>('/tags/preview', body)).data;
  });
  return result;
};

export async function applyTags(
  entries: readonly Address[],
  edit: BulkEdit,
  options: Options = {}
): Promise<BulkResult> {
  const { result, answers, brokenOff } = await inParts(entries, options, async (part) => {
    const body = { ...edit, entries: part };
    return (await client.post<Answer<UndoableResult>>('/tags', body)).data;
  });
  const undo = {
    journey: answers[0]?.undo.journey ?? null,
    versions: answers.flatMap((answer) => answer.undo.versions),
  };
  return { ...result, undo, brokenOff };
}

export interface UndoneResult extends TaggingResult {
  /** What is still to be undone, where it was stopped before. */
  readonly rest: Undo;
  readonly brokenOff: unknown;
}

/** Gives the tags back that were there before, but where somebody has tagged since. */
export async function undoTags(
  { journey, versions }: Undo,
  options: Options = {}
): Promise<UndoneResult> {
  const { result, rest, brokenOff } = await inParts(byEntry(versions), options, async (part) => {
    const body = { journey, versions: part.flat() };
    return (await client.post<Answer<TaggingResult>>('/tags/undo', body)).data;
  });
  return { ...result, rest: { journey, versions: rest.flat() }, brokenOff };
}

/** How many entries they are versions of. */
export const entriesIn = ({ versions }: Undo): number => byEntry(versions).length;
