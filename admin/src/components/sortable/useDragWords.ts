import type { Announcements } from '@dnd-kit/core';
import { useRef } from 'react';
import { useText } from '../../i18n/useText';
import type { SortableItem } from './Sortable';

/** What screen readers are told while an item is dragged; where it ends up, the list itself says. */
export function useDragWords(items: readonly SortableItem[]): Announcements {
  const t = useText();
  const hasMoved = useRef(false);
  const wordsOf = (id: string | number) => ({
    name: items.find((item) => item.id === id)?.name ?? '',
    position: items.findIndex((item) => item.id === id) + 1,
    all: items.length,
  });
  return {
    onDragStart: ({ active }) => {
      hasMoved.current = false;
      return t('drag.start', wordsOf(active.id));
    },
    onDragOver: ({ active, over }) => {
      // Taken hold of, it is over itself at once: that is said already.
      if (!over || (over.id === active.id && !hasMoved.current)) return undefined;
      hasMoved.current = true;
      const { name } = wordsOf(active.id);
      return t('drag.over', { ...wordsOf(over.id), name });
    },
    onDragEnd: ({ active, over }) =>
      over && over.id !== active.id ? undefined : t('drag.cancel', wordsOf(active.id)),
    onDragCancel: ({ active }) => t('drag.cancel', wordsOf(active.id)),
  };
}
