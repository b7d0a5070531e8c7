import { Box, Button, Flex, Typography, useNotifyAT } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useId, useRef } from 'react';
import { useText } from '../../i18n/useText';
import { Sortable } from '../sortable/Sortable';
import { ListRow } from './ListRow';
import { newItem, placed, withText } from './listItems';
import type { ListItem } from './listItems';

interface Props {
  label: string;
  hint?: string;
  error?: string;
  items: readonly ListItem[];
  onChange: (items: ListItem[]) => void;
}

/** Short texts in an order: enter adds one below, an empty one goes with backspace, a handle drags it. */
export function ListField({ label, hint, error, items, onChange }: Props) {
  const t = useText();
  const { notifyStatus } = useNotifyAT();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);

  const nameOf = (index: number): string => {
    const text = items[index]?.text.trim();
    return text || t('listField.item', { label, position: index + 1 });
  };
  /** As soon as it is there. */
  const focus = (item: ListItem | undefined) =>
    requestAnimationFrame(() => {
      const input = item && root.current?.querySelector<HTMLElement>(`[data-item="${item.id}"]`);
      (input ?? addButton.current)?.focus();
    });
  const addAfter = (index: number) => {
    const item = newItem();
    onChange([...items.slice(0, index + 1), item, ...items.slice(index + 1)]);
    focus(item);
  };
  const remove = (index: number, next: ListItem | undefined) => {
    onChange(items.filter((_, at) => at !== index));
    notifyStatus(t('listField.removed', { name: nameOf(index) }));
    focus(next);
  };
  const place = (item: string, to: number) => {
    const from = items.findIndex((one) => one.id === item);
    onChange(placed(items, item, to));
    const moved = { name: nameOf(from), position: to + 1, all: items.length };
    notifyStatus(t('list.moved', moved));
  };

  return (
    <Box ref={root} role="group" aria-labelledby={id} width="100%">
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography id={id} variant="pi" fontWeight="bold">
          {label}
        </Typography>
        <Sortable
          items={items.map((item, index) => ({ id: item.id, name: nameOf(index) }))}
          onPlace={place}
        >
          {items.map((item, index) => (
            <ListRow
              key={item.id}
              item={item}
              label={t('listField.item', { label, position: index + 1 })}
              name={nameOf(index)}
              onText={(text) => onChange(withText(items, item.id, text))}
              onEnter={() => addAfter(index)}
              onBackspace={() => remove(index, items[index - 1] ?? items[index + 1])}
              onRemove={() => remove(index, items[index + 1] ?? items[index - 1])}
            />
          ))}
        </Sortable>
        <Box>
          <Button
            ref={addButton}
            variant="ghost"
            size="S"
            startIcon={<Plus />}
            aria-label={t('listField.addTo', { label })}
            onClick={() => addAfter(items.length - 1)}
          >
            {t('action.add')}
          </Button>
        </Box>
        {(error ?? hint) && (
          <Typography variant="pi" textColor={error ? 'danger600' : 'neutral600'}>
            {error ?? hint}
          </Typography>
        )}
      </Flex>
    </Box>
  );
}
