import { Flex } from '@strapi/design-system';
import { useRef } from 'react';
import { Chip } from './Chip';

interface Props {
  label: string;
  tags: readonly { readonly id: string; readonly name: string; readonly color?: string }[];
  /** Left out where they stay. */
  onRemove?: (id: string) => void;
}

/** Tags beside the field that they are chosen in, each with its own way out. */
export function ChipList({ label, tags, onRemove }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const remove = (id: string, place: number): void => {
    const field = list.current?.parentElement;
    onRemove?.(id);
    // The button with the focus goes with it: on to the next one, after the last one to the field.
    setTimeout(() => {
      const buttons = list.current?.querySelectorAll('button') ?? [];
      const next = buttons[Math.min(place, buttons.length - 1)];
      (next ?? field?.querySelector('input'))?.focus();
    });
  };
  if (tags.length === 0) return null;
  return (
    <Flex ref={list} tag="ul" gap={1} wrap="wrap" aria-label={label}>
      {tags.map(({ id, name, color }, place) => (
        <Chip key={id} name={name} color={color} onRemove={onRemove && (() => remove(id, place))} />
      ))}
    </Flex>
  );
}
