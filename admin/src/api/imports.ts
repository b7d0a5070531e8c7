import type { TagsImport, TagsImported } from '../../../server/src/contracts/imports';
import type {
  PlanImport,
  PlanImported,
  PlanUndone,
} from '../../../server/src/contracts/planImports';
import type { FileRow } from '../../../server/src/domain/imports/fileRow';
import { client } from './client';
import type { Answer } from './client';
import { undoTags } from './tagging';

/** Rows of a file, and what they are of. */
export interface ImportAsked {
  readonly kind: 'tags' | 'plan';
  readonly rows: readonly FileRow[];
  /** Key; the default journey where left out. */
  readonly journey?: string;
}

export type Looked =
  | { readonly kind: 'tags'; readonly told: TagsImport }
  | { readonly kind: 'plan'; readonly told: PlanImport };

export type Brought =
  | { readonly kind: 'tags'; readonly told: TagsImported }
  | { readonly kind: 'plan'; readonly told: PlanImported };

const send = async <Told>({ kind, ...asked }: ImportAsked, run: object): Promise<Told> =>
  (await client.post<Answer<Told>>(`/import/${kind}`, { ...asked, ...run })).data;

/** What they would change; nothing is written. */
export const look = async (asked: ImportAsked): Promise<Looked> =>
  asked.kind === 'tags'
    ? { kind: 'tags', told: await send<TagsImport>(asked, { dryRun: true }) }
    : { kind: 'plan', told: await send<PlanImport>(asked, { dryRun: true }) };

/** Writes what was shown. */
export async function bringIn(asked: ImportAsked, token: string): Promise<Brought> {
  const run = { dryRun: false, token };
  return asked.kind === 'tags'
    ? { kind: 'tags', told: await send<TagsImported>(asked, run) }
    : { kind: 'plan', told: await send<PlanImported>(asked, run) };
}

/** How many entries or cells are as they were, and how many were left, as they have changed since. */
export interface TakenBack {
  readonly undone: number;
  readonly left: number;
  /** What is still to be taken back, and what kept it from being so; null where nothing is. */
  readonly rest: { readonly of: Brought; readonly error: unknown } | null;
}

export async function takeBack(brought: Brought): Promise<TakenBack> {
  if (brought.kind === 'plan') {
    const { undo } = brought.told;
    const { data } = await client.post<Answer<PlanUndone>>('/import/plan/undo', undo);
    return { undone: data.undone, left: data.failed.length, rest: null };
  }
  const { kind, told } = brought;
  const { changed, failed, rest, brokenOff } = await undoTags(told.undo);
  const undo = { ...rest, versions: [...rest.versions] };
  return {
    undone: changed,
    left: failed.length,
    rest: brokenOff ? { of: { kind, told: { ...told, undo } }, error: brokenOff } : null,
  };
}
