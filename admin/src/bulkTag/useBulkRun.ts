import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { applyTags, entriesIn, undoTags } from '../api/tagging';
import { useNotify } from '../components/useNotify';
import { refreshLists } from '../strapiCache';
import { useText } from '../i18n/useText';
import type { Address, BulkEdit, BulkResult, TaggingResult } from '../api/tagging';
import { useUndoLast } from './useUndoLast';

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
 * closed: a notification says then how far it came. What is done by then can be undone.
 * @param onClosed called when the dialog goes after something was done
 */
export function useBulkRun(onClosed?: () => void) {
  const t = useText();
  const cache = useQueryClient();
  const notify = useNotify();
  const { keep, tellUndoable, tellUndone } = useUndoLast();
  const [state, setState] = useState<BulkState>({ step: 'choosing' });
  const running = useRef(new AbortController());
  const hasRun = useRef(false);
  const isGone = useRef(false);
  const closed = useRef(onClosed);
  useEffect(() => {
    closed.current = onClosed;
  });
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      running.current.abort();
      if (!hasRun.current) return;
      // Not before: the list that the dialog stands over may be without its entries then.
      refreshLists();
      closed.current?.();
    };
  }, []);

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
  const changed = () => {
    void cache.invalidateQueries();
    if (isGone.current) refreshLists();
  };
  /** For whom no dialog says it any more. */
  const tell = ({ changed: count, updated, undo, brokenOff }: BulkResult, stopped: boolean) => {
    if (brokenOff) notify.failure(brokenOff);
    const message = stopped
      ? t('bulk.closed', { changed: count })
      : t('bulk.done', { updated, changed: count });
    if (undo.versions.length > 0) tellUndoable(message);
    else notify.success(message);
  };

  return {
    state,
    stop(): void {
      running.current.abort();
      setState((now) => (now.step === 'running' ? { ...now, stopping: true } : now));
    },
    async run(entries: readonly Address[], edit: BulkEdit): Promise<void> {
      try {
        const result = await applyTags(entries, edit, start(entries.length));
        keep(result.undo);
        const isPartial = result.updated + result.failed.length < entries.length;
        const stopped = isPartial && !result.brokenOff;
        setState({ step: 'done', result, stopped });
        if (isGone.current) tell(result, stopped);
      } catch (error) {
        setState({ step: 'choosing', error });
        if (isGone.current) notify.failure(error);
      } finally {
        changed();
      }
    },
    async undo(result: BulkResult): Promise<void> {
      try {
        const { rest, brokenOff, ...undone } = await undoTags(
          result.undo,
          start(entriesIn(result.undo))
        );
        keep(rest);
        if (brokenOff) notify.failure(brokenOff);
        setState({ step: 'undone', result: undone });
        if (isGone.current) tellUndone(undone);
      } catch (error) {
        setState({ step: 'done', result, error });
        if (isGone.current) notify.failure(error);
      } finally {
        changed();
      }
    },
  };
}
