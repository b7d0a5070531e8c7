import { Field, Flex, MultiSelect } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Chip } from './Chip';

export interface Tag {
  id: string;
  name: string;
  color?: string;
}

interface Props {
  label: string;
  hint: string;
  placeholder: string;
  /** All selected, in the order to show them. */
  selected: readonly Tag[];
  onChange: (ids: string[]) => void;
  disabled: boolean;
  /** Options of the list. */
  children: ReactNode;
}

/** A list to choose from, and what is chosen under it, each with its own way out. */
export function TagSelect({
  label,
  hint,
  placeholder,
  selected,
  onChange,
  disabled,
  children,
}: Props) {
  const ids = selected.map(({ id }) => id);
  return (
    <Field.Root hint={hint}>
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        placeholder={placeholder}
        value={ids}
        onChange={onChange}
        disabled={disabled}
        customizeContent={() => selected.map(({ name }) => name).join(', ')}
      >
        {children}
      </MultiSelect>
      {selected.length > 0 && (
        <Flex tag="ul" gap={1} wrap="wrap" aria-label={label}>
          {selected.map((tag) => (
            <Chip
              key={tag.id}
              {...tag}
              onRemove={disabled ? undefined : () => onChange(ids.filter((id) => id !== tag.id))}
            />
          ))}
        </Flex>
      )}
      <Field.Hint />
    </Field.Root>
  );
}
