import { useNotification } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import type { EntryItem } from '../../../../server/src/contracts/report';
import type { Rejected, Suggestion } from '../../../../server/src/contracts/suggestions';
import { rejectSuggestions, undoRejection, useSuggestions } from '../../api/suggestions';
import { UndoMessage } from '../../bulkTag/UndoMessage';
import { useNotify } from '../../components/useNotify';
import { useText } from '../../i18n/useText';
import { rowKey } from './useTagging';
import type { Tags } from './useTagging';

export type Suggestions = Record<keyof Tags, readonly Suggestion[]>;

export const NO_SUGGESTIONS: Suggestions = { stages: [], segments: [] };

/** So long, in milliseconds, a notification stands that something can be undone in. */
const SHOWN = 30_000;

const addressOf = ({ contentType, documentId, locale }: EntryItem) => ({
  contentType,
  documentId,
  ...(locale !== null && { locale }),
});

/** What is suggested for the rows of the list, without what was said no to. */
export function useRowSuggestions(items: readonly EntryItem[], journey: string | undefined) {
  const t = useText();
  const notify = useNotify();
  const { toggleNotification } = useNotification();
  const { suggested, learning, isPending } = useSuggestions(items.map(addressOf), journey);
  const [rejected, setRejected] = useState<ReadonlySet<string>>(new Set());
  const idOf = (row: string, field: keyof Tags, key: string): string => [row, field, key].join(' ');
  const mark = (id: string, isRejected: boolean) =>
    setRejected((before) => {
      const after = new Set(before);
      if (isRejected) after.add(id);
      else after.delete(id);
      return after;
    });

  const byRow = useMemo(
    () => new Map(suggested.map((entry) => [rowKey(entry), entry])),
    [suggested]
  );

  const undo = async (id: string, of: Rejected['undo']) => {
    try {
      await undoRejection(of);
      mark(id, false);
    } catch (error) {
      notify.failure(error);
    }
  };

  const of = (row: string): Suggestions => {
    const own = byRow.get(row);
    if (!own) return NO_SUGGESTIONS;
    const open = (field: keyof Tags) =>
      own[field].filter(({ key }) => !rejected.has(idOf(row, field, key)));
    return { stages: open('stages'), segments: open('segments') };
  };

  return {
    of,
    learning,
    /** Whether there are any, or may be: room is kept for what goes with them. */
    isAny: isPending || suggested.some(({ stages }) => stages.length > 0),

    /** Says no for good; the notification takes it back. */
    async reject(item: EntryItem, field: keyof Tags, { key, name }: Suggestion): Promise<void> {
      const id = idOf(rowKey(item), field, key);
      mark(id, true);
      try {
        const entry = { ...addressOf(item), [field]: [key] };
        const done = await rejectSuggestions({ entries: [entry], journey });
        const message = t('suggest.rejected', { name, title: item.title ?? '' });
        toggleNotification({
          type: 'success',
          timeout: SHOWN,
          // Strapi draws whatever it is given, and says so in its types of texts alone.
          message: (
            <UndoMessage
              message={message}
              label={t('bulk.undo')}
              onUndo={() => void undo(id, done.undo)}
            />
          ) as unknown as string,
        });
      } catch (error) {
        mark(id, false);
        notify.failure(error);
      }
    },
  };
}

export type RowSuggestions = ReturnType<typeof useRowSuggestions>;
