import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import type { CSSProperties } from 'react';

/** One item of a `Sortable`: what its element and its handle need. */
export function useSortableItem(id: string) {
  const sortable = useSortable({ id });
  // What it is called and how it is used, the handle says in the language of the panel.
  const { 'aria-roledescription': _, ...attributes } = sortable.attributes;
  const style: CSSProperties = {
    transform: CSS.Translate.toString(sortable.transform),
    transition: sortable.transition,
  };
  return {
    isDragging: sortable.isDragging,
    element: { ref: sortable.setNodeRef, style },
    handle: { ref: sortable.setActivatorNodeRef, ...attributes, ...sortable.listeners },
  };
}

export type HandleProps = ReturnType<typeof useSortableItem>['handle'];
