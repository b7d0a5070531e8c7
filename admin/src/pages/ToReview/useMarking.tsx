import { useNotification } from '@strapi/strapi/admin';
import type { Reviewed } from '../../../../server/src/contracts/reviews';
import type { ToReviewItem } from '../../../../server/src/contracts/toReview';
import { useMarkReviewed, useUndoReviewed } from '../../api/toReview';
import { UndoMessage } from '../../bulkTag/UndoMessage';
import { useNotify } from '../../components/useNotify';
import { useText } from '../../i18n/useText';

/** So long, in milliseconds, a notification stands that something can be undone in. */
const SHOWN = 30_000;

/** Marking entries as reviewed; its notifications say how it went, and take it back. */
export function useMarking() {
  const t = useText();
  const notify = useNotify();
  const { toggleNotification } = useNotification();
  const marking = useMarkReviewed();
  const undoing = useUndoReviewed();

  const undo = async (of: Reviewed['undo']): Promise<void> => {
    try {
      const { undone } = await undoing.mutateAsync(of);
      notify.success(t('toReview.undone', { count: undone }));
    } catch (error) {
      notify.failure(error);
    }
  };

  return {
    isPending: marking.isPending,
    /** @returns whether all of them are marked; none otherwise */
    async mark(items: readonly ToReviewItem[]): Promise<boolean> {
      const entries = items.map(({ contentType, documentId, locale }) => ({
        contentType,
        documentId,
        locale,
      }));
      try {
        const done = await marking.mutateAsync({ entries });
        const message = t('toReview.marked', { count: done.reviewed });
        toggleNotification({
          type: 'success',
          timeout: SHOWN,
          // Strapi draws whatever it is given, and says so in its types of texts alone.
          message: (
            <UndoMessage
              message={message}
              label={t('bulk.undo')}
              onUndo={() => void undo(done.undo)}
            />
          ) as unknown as string,
        });
        return true;
      } catch (error) {
        notify.failure(error);
        return false;
      }
    },
  };
}
