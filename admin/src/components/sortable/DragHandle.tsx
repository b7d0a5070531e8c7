import { IconButton } from '@strapi/design-system';
import { Drag } from '@strapi/icons';
import { styled } from 'styled-components';
import { useText } from '../../i18n/useText';
import type { HandleProps } from './useSortableItem';

interface Props {
  handle: HandleProps;
  /** Of the item. */
  name: string;
}

const Handle = styled(IconButton)`
  cursor: grab;
  touch-action: none;

  &:active {
    cursor: grabbing;
  }
`;

/** What an item is dragged by; from the keyboard: space, arrows, space. */
export function DragHandle({ handle, name }: Props) {
  const t = useText();
  return (
    <Handle
      {...handle}
      type="button"
      variant="ghost"
      withTooltip={false}
      label={t('drag.handle', { name })}
    >
      <Drag />
    </Handle>
  );
}
