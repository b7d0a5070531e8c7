import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { DragHandle } from '../../components/sortable/DragHandle';
import { dragged } from '../../components/sortable/dragged';
import { useSortableItem } from '../../components/sortable/useSortableItem';

interface Props {
  id: string;
  name: string;
  /** The cells of the row, without the handle and the actions. */
  children: ReactNode;
  actions: ReactNode;
}

const Row = styled.tr`
  ${dragged}
`;

/** A row with a handle to drag it by. */
export function OrderedRow({ id, name, children, actions }: Props) {
  const { element, handle, isDragging } = useSortableItem(id);
  return (
    <Row {...element} data-dragged={isDragging}>
      <td>
        <DragHandle handle={handle} name={name} />
      </td>
      {children}
      <td>{actions}</td>
    </Row>
  );
}
