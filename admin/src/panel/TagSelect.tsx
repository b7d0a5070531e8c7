import { Combobox, Field } from '@strapi/design-system';
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../i18n/useText';
import { ChipList } from '../components/ChipList';
import { fitsSearch, TagOptions } from './TagOptions';
import type { TagGroup } from './TagOptions';

interface Props {
  label: string;
  hint?: string;
  error?: string;
  required?: boolean;
  placeholder: string;
  groups: readonly TagGroup[];
  /** documentIds. */
  selected: readonly string[];
  onChange: (ids: string[]) => void;
  disabled: boolean;
  /** Under what is chosen. */
  children?: ReactNode;
}

/** A list to search and choose from, and what is chosen under it, each with its own way out. */
export function TagSelect(props: Props) {
  const { label, hint, error, required, placeholder, groups, selected } = props;
  const { onChange, disabled, children } = props;
  const t = useText();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const justChose = useRef(false);
  const all = groups.flatMap(({ tags }) => tags);
  const chosen = all.filter(({ id }) => selected.includes(id));
  const ids = chosen.map(({ id }) => id);
  const found = text === '' ? undefined : all.find((tag) => fitsSearch(tag, text));

  const toggle = (id: string): void => {
    setText('');
    onChange(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  };
  /** Enter takes the first that was found, unless the arrows chose another. */
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isElsewhere = event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || text === '' || isElsewhere) return;
    event.preventDefault();
    if (found) toggle(found.id);
  };
  /** An open combobox would keep the Tab key to itself. */
  const closeOnTab = ({ key }: KeyboardEvent): void => {
    if (key === 'Tab' && open) flushSync(() => setOpen(false));
  };
  return (
    <Field.Root hint={hint} error={error} required={required}>
      <Field.Label>{label}</Field.Label>
      <div onKeyDownCapture={closeOnTab}>
        <Combobox
          autocomplete={{ type: 'list', filter: 'contains' }}
          placeholder={disabled && chosen.length > 0 ? '' : placeholder}
          disabled={disabled}
          value=""
          textValue={text}
          onInputChange={({ currentTarget }) => setText(currentTarget.value)}
          onChange={(id) => {
            if (!id) return;
            justChose.current = true;
            toggle(id);
          }}
          open={open}
          onOpenChange={(next) => {
            // It stays open after a choice: there may be more.
            if (next || !justChose.current) setOpen(next);
            justChose.current = false;
          }}
          onKeyDown={takeFirst}
          onBlur={(event) => {
            // Otherwise a name that was typed in full would be chosen.
            event.preventDefault();
            setText('');
          }}
          noOptionsMessage={() => t('panel.search.nothing')}
        >
          {TagOptions({ groups, text, selected: ids, first: found?.id })}
        </Combobox>
      </div>
      <ChipList
        label={label}
        tags={chosen.map(({ chipName, ...tag }) => ({ ...tag, name: chipName ?? tag.name }))}
        onRemove={disabled ? undefined : (id) => onChange(ids.filter((one) => one !== id))}
      />
      <Field.Hint />
      <Field.Error />
      {children}
    </Field.Root>
  );
}
