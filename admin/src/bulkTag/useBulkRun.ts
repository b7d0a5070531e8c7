import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { applyTags, undoTags } from '../api/tagging';
import { refreshLists } from '../contentManagerLists';
import type { Address, BulkEdit, BulkResult, TaggingResult } from '../api/tagging';

/** How far tagging many entries is. */
export type BulkState =
  | { readonly step: 'choosing'; readonly error?: unknown }
  | {
      readonly step: 'running';
      readonly done: number;
      readonly total: number;
      /** Somebody asked it to; what was sent already is waited for. */
      readonly stopping?: boolean;
    }
  | {
      readonly step: 'done';
      readonly result: BulkResult;
      readonly error?: unknown;
      /** Before everything was done, by whoever began it. */
      readonly stopped?: boolean;
    }
  | { readonly step: 'undone'; readonly result: TaggingResult };

/**
 * Tags many entries and undoes it, part by part. It stops when it is told to, or when the dialog is
 * closed; what is done by then can be undone.
 * @param onClosed called when the dialog goes after something was done
 */
export function useBulkRun(onClosed?: () => void) {
  const cache = useQueryClient();
  const [state, setState] = useState<BulkState>({ step: 'choosing' });
  const running = useRef(new AbortController());
  const hasRun = useRef(false);
  const closed = useRef(onClosed);
  useEffect(() => {
    closed.current = onClosed;
  });
  useEffect(
    () => () => {
      running.current.abort();
      if (!hasRun.current) return;
      // Not before: the list that the dialog stands over may be without its entries then.
      refreshLists();
      closed.current?.();
    },
    []
  );

  const start = (total: number) => {
    hasRun.current = true;
    running.current = new AbortController();
    const { signal } = running.current;
    setState({ step: 'running', done: 0, total });
    return {
      signal,
      onProgress: (done: number) =>
        setState({ step: 'running', done, total, stopping: signal.aborted }),
    };
  };
  const changed = () => void cache.invalidateQueries();

  return {
    state,
    stop(): void {
      running.current.abort();
      setState((now) => (now.step === 'running' ? { ...now, stopping: true } : now));
    },
    async run(entries: readonly Address[], edit: BulkEdit): Promise<void> {
      try {
        const result = await applyTags(entries, edit, start(entries.length));
        const stopped = result.updated + result.failed.length < entries.length;
        setState({ step: 'done', result, stopped: stopped && !result.brokenOff });
      } catch (error) {
        setState({ step: 'choosing', error });
      } finally {
        changed();
      }
    },
    async undo(result: BulkResult): Promise<void> {
      try {
        const { versions } = result.undo;
        setState({ step: 'undone', result: await undoTags(result.undo, start(versions.length)) });
      } catch (error) {
        setState({ step: 'done', result, error });
      } finally {
        changed();
      }
    },
  };
}
