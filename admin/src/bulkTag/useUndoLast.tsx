import { useNotification } from '@strapi/strapi/admin';
import { undoTags } from '../api/tagging';
import type { TaggingResult, Undo } from '../api/tagging';
import { useJourneyCache } from '../api/JourneyProvider';
import { useNotify } from '../components/useNotify';
import { refreshLists } from '../strapiCache';
import { useText } from '../i18n/useText';
import { lastRun, remember } from './lastRun';
import { UndoMessage } from './UndoMessage';

/** So long, in milliseconds, a notification stands that something can be undone in. */
const SHOWN = 30_000;

/** Undoing what was tagged last outside of the dialog; its notifications say how it goes. */
export function useUndoLast() {
  const t = useText();
  const cache = useJourneyCache();
  const notify = useNotify();
  const { toggleNotification } = useNotification();

  const undoLast = async (): Promise<void> => {
    const run = lastRun();
    if (run?.owner !== cache || run.undone !== undefined) return;
    const onProgress = (undone: number) => remember({ ...run, undone });
    onProgress(0);
    try {
      const { rest, brokenOff, ...result } = await undoTags(run.undo, { onProgress });
      remember({ owner: cache, undo: rest });
      if (brokenOff) notify.failure(brokenOff);
      tellUndone(result);
    } catch (error) {
      remember(run);
      notify.failure(error);
    } finally {
      void cache.invalidateQueries();
      refreshLists();
    }
  };

  const tellUndone = ({ changed, failed }: TaggingResult): void =>
    toggleNotification({
      type: failed.length > 0 ? 'warning' : 'success',
      message: [
        t('bulk.undone', { count: changed }),
        failed.length > 0 && t('bulk.undone.failed', { count: failed.length }),
      ]
        .filter(Boolean)
        .join(' '),
    });

  return {
    undoLast,
    tellUndone,
    /** Keeps what it takes to undo it, and says how it went where the dialog that would is gone. */
    keep: (undo: Undo): void => remember({ owner: cache, undo }),
    tellUndoable: (message: string): void =>
      toggleNotification({
        type: 'info',
        timeout: SHOWN,
        // Strapi draws whatever it is given, and says so in its types of texts alone.
        message: (
          <UndoMessage message={message} label={t('bulk.undo')} onUndo={() => void undoLast()} />
        ) as unknown as string,
      }),
  };
}
