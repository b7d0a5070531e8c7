import { Popover, VisuallyHidden } from '@strapi/design-system';
import { forwardRef, useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../i18n/useText';
import { matching } from './matching';
import type { Option } from './matching';
import { optionId, OptionList } from './OptionList';

interface Props {
  label: string;
  placeholder: string;
  /** Id of the words that explain the keys. */
  describedBy: string;
  options: readonly Option[];
  /** Keys of those that are chosen already: they aren't offered, and keep their numbers. */
  taken: readonly string[];
  /** Chosen for good: the row is done with. */
  onTake: (key: string) => void;
  /** Chosen among others: the row isn't done with yet. */
  onCollect: (key: string) => void;
  /** Enter with nothing typed. */
  onEnter: () => void;
  /** Keys that mean something to the row, with nothing typed. */
  onRowKey: (event: KeyboardEvent) => void;
}

/** A field to type the beginning of a name into; numbers choose too. */
export const TagInput = forwardRef<HTMLInputElement, Props>(function TagInput(props, ref) {
  const { label, placeholder, options, taken, describedBy } = props;
  const t = useText();
  const listId = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const found = matching(
    options.filter(({ key }) => !taken.includes(key)),
    text
  );
  const isTyping = text.trim() !== '';
  const hasList = open && found.length > 0;
  const current = isTyping ? found[Math.min(marked, found.length - 1)] : undefined;

  const choose = (key: string, collect: boolean) => {
    setText('');
    setMarked(0);
    (collect ? props.onCollect : props.onTake)(key);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const numbered = isTyping || event.ctrlKey || event.metaKey || event.altKey;
    const byNumber =
      numbered || !/^[1-9]$/.test(event.key) ? undefined : options[Number(event.key) - 1];
    if (byNumber) {
      event.preventDefault();
      choose(byNumber.key, event.shiftKey);
    } else if (event.key === 'Enter' && (isTyping || !(event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      if (current) choose(current.key, event.shiftKey);
      else if (!isTyping) props.onEnter();
    } else if (event.key === 'Tab' && current && !event.shiftKey) {
      choose(current.key, true);
    } else if (isTyping && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setMarked(
        (Math.min(marked, found.length - 1) + by + found.length) % Math.max(1, found.length)
      );
    } else if (event.key === 'Escape') {
      if (isTyping) setText('');
      else setOpen(false);
    } else if (!isTyping) {
      props.onRowKey(event);
    }
  };

  return (
    <Popover.Root open={open && (found.length > 0 || isTyping)}>
      <Popover.Anchor asChild>
        <Input
          ref={ref}
          role="combobox"
          aria-label={label}
          aria-describedby={describedBy}
          aria-expanded={hasList}
          aria-controls={hasList ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={hasList && current ? optionId(listId, current.key) : undefined}
          autoComplete="off"
          placeholder={placeholder}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setMarked(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </Popover.Anchor>
      <OptionList
        id={listId}
        label={label}
        found={found}
        current={current?.key}
        numberOf={(key) => (isTyping ? '' : numberOf(options, key))}
        onChoose={choose}
      >
        {t('toTag.noMatch')}
      </OptionList>
      {/* Announced as it comes: a list may hold nothing but options. */}
      <VisuallyHidden role="status">
        {open && isTyping && found.length === 0 && t('toTag.noMatch')}
      </VisuallyHidden>
    </Popover.Root>
  );
});

/** Keys for the first nine. */
const numberOf = (options: readonly Option[], key: string): string => {
  const index = options.findIndex((option) => option.key === key);
  return index < 9 ? String(index + 1) : '';
};

const Input = styled.input`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-family: inherit;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  height: 3.6rem;
  padding: 0 1.2rem;
  width: 100%;

  &::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
    opacity: 1;
  }

  &:focus {
    border-color: ${({ theme }) => theme.colors.primary600};
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -1px;
  }
`;
