import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Undo } from '../api/tagging';

/** So long, in milliseconds, it can be undone. */
const UNDOABLE = 10 * 60_000;

/** What was tagged last, to be undone when its dialog is closed. */
export interface Run {
  /** The cache of whoever did it: nobody else may undo it in the same tab. */
  readonly owner: QueryClient;
  readonly undo: Undo;
  /** How many entries have their tags back; undefined where nobody has asked for it. */
  readonly undone?: number;
}

let last: Run | null = null;
let forgetting: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** In place of what was remembered before; null for nothing. */
export function remember(run: Run | null): void {
  last = run && run.undo.versions.length > 0 ? run : null;
  clearTimeout(forgetting);
  if (last) forgetting = setTimeout(() => remember(null), UNDOABLE);
  for (const tell of listeners) tell();
}

export const lastRun = (): Run | null => last;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What can be undone by the user whose cache it is. */
export function useLastRun(owner: QueryClient): Run | null {
  const run = useSyncExternalStore(subscribe, lastRun);
  return run?.owner === owner ? run : null;
}
