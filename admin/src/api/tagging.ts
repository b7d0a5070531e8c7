import type {
  TaggedVersion,
  TaggingInput,
  TaggingResult,
  UndoableResult,
} from '../../../server/src/contracts/tagging';
import { client } from './client';
import type { Answer } from './client';

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

/** A request answers within a second or two, and shows that it goes on. */
const AT_ONCE = 500;

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
): Promise<{ result: TaggingResult; answers: Result[]; brokenOff?: unknown }> {
  const answers: Result[] = [];
  const sum = () => answers.reduce<TaggingResult>(add, NOTHING);
  for (let done = 0; done < items.length && !signal?.aborted; done += AT_ONCE) {
    try {
      answers.push(await send(items.slice(done, done + AT_ONCE)));
    } catch (error) {
      // What is done is done, and can be undone.
      if (answers.length === 0) throw error;
      return { result: sum(), answers, brokenOff: error };
    }
    onProgress?.(Math.min(done + AT_ONCE, items.length));
  }
  return { result: sum(), answers };
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

/** Gives the tags back that were there before, but where somebody has tagged since. */
export const undoTags = async (
  { journey, versions }: Undo,
  options: Options = {}
): Promise<TaggingResult> => {
  const { result } = await inParts(versions, options, async (part) => {
    const body = { journey, versions: part };
    return (await client.post<Answer<TaggingResult>>('/tags/undo', body)).data;
  });
  return result;
};
