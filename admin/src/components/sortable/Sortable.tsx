import { DndContext, KeyboardSensor, PointerSensor, closestCenter } from '@dnd-kit/core';
import { useSensor, useSensors } from '@dnd-kit/core';
import type { DragEndEvent, Modifier } from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/useText';
import { useDragWords } from './useDragWords';

export interface SortableItem {
  id: string;
  /** What screen readers call it. */
  name: string;
}

interface Props {
  items: readonly SortableItem[];
  /** Takes the place, from 0, that an item was put at. */
  onPlace: (id: string, place: number) => void;
  /** In it, each item is a `useSortableItem`. */
  children: ReactNode;
}

/** So many pixels before a press is a drag. */
const DISTANCE = 4;

const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 });

/** Items one below the other that can be dragged into another order, by pointer or from the keyboard. */
export function Sortable({ items, onPlace, children }: Props) {
  const t = useText();
  const announcements = useDragWords(items);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DISTANCE } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates })
  );
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) {
      const place = items.findIndex(({ id }) => id === over.id);
      onPlace(String(active.id), place);
    }
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[upAndDown]}
      onDragEnd={drop}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: t('drag.instructions') },
      }}
    >
      <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}
