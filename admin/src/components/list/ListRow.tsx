import { Box, Flex, IconButton, TextInput } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../i18n/useText';
import { DragHandle } from '../sortable/DragHandle';
import { dragged } from '../sortable/dragged';
import { useSortableItem } from '../sortable/useSortableItem';
import type { ListItem } from './listItems';

interface Props {
  item: ListItem;
  /** Of its input: which of the list it is. */
  label: string;
  /** What it says, or where it says nothing which of the list it is. */
  name: string;
  onText: (text: string) => void;
  onEnter: () => void;
  /** Of an empty one. */
  onBackspace: () => void;
  onRemove: () => void;
}

const Row = styled(Flex)`
  ${dragged}
`;

/** One text of a list. */
export function ListRow(props: Props) {
  const { item, label, name, onText, onEnter, onBackspace, onRemove } = props;
  const t = useText();
  const { element, handle, isDragging } = useSortableItem(item.id);
  const press = (event: KeyboardEvent) => {
    // Around it there may be a form, which Enter would send.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onEnter();
    }
    if (event.key === 'Backspace' && item.text === '') {
      event.preventDefault();
      onBackspace();
    }
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text').trim();
    if (!/\n/.test(pasted)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const [from, to] = [selectionStart ?? 0, selectionEnd ?? item.text.length];
    onText(item.text.slice(0, from) + pasted + item.text.slice(to));
  };
  return (
    <Row {...element} data-dragged={isDragging} gap={1}>
      <DragHandle handle={handle} name={name} />
      <Box flex="1" minWidth={0}>
        <TextInput
          aria-label={label}
          data-item={item.id}
          size="S"
          value={item.text}
          autoComplete="off"
          onChange={(event) => onText(event.target.value)}
          onKeyDown={press}
          onPaste={paste}
        />
      </Box>
      <IconButton
        type="button"
        variant="ghost"
        label={t('listField.remove', { name })}
        onClick={onRemove}
      >
        <Cross />
      </IconButton>
    </Row>
  );
}
