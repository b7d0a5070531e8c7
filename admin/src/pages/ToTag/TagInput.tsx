import { forwardRef, useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { hiddenOnTouch } from '../../components/hiddenOnTouch';
import { StageDot } from '../../components/StageDot';
import { useText } from '../../i18n/useText';
import { matching } from './matching';
import type { Option } from './matching';

interface Props {
  label: string;
  placeholder: string;
  /** Id of the words that explain the keys. */
  describedBy: string;
  options: readonly Option[];
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
  const { label, placeholder, options, describedBy } = props;
  const t = useText();
  const listId = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const found = matching(options, text);
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
    } else if (event.key === 'Enter') {
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
    <Frame>
      <input
        ref={ref}
        role="combobox"
        aria-label={label}
        aria-describedby={describedBy}
        aria-expanded={hasList}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${listId}-${current.key}` : undefined}
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
      <ul id={listId} role="listbox" aria-label={label} hidden={!hasList}>
        {found.map(({ key, name, color }) => (
          <li
            key={key}
            id={`${listId}-${key}`}
            role="option"
            aria-selected={key === current?.key}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={({ shiftKey }) => choose(key, shiftKey)}
          >
            {!isTyping && <kbd aria-hidden>{numberOf(options, key)}</kbd>}
            {color !== undefined && <StageDot $color={color} />}
            <span>{name}</span>
          </li>
        ))}
      </ul>
      {/* Announced as it comes: a list may hold nothing but options. */}
      <p role="status" hidden={!open || found.length > 0}>
        {found.length === 0 && t('toTag.noMatch')}
      </p>
    </Frame>
  );
});

/** Keys for the first nine. */
const numberOf = (options: readonly Option[], key: string): string => {
  const index = options.findIndex((option) => option.key === key);
  return index < 9 ? String(index + 1) : '';
};

const Frame = styled.div`
  position: relative;

  input {
    background: ${({ theme }) => theme.colors.neutral0};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    color: ${({ theme }) => theme.colors.neutral800};
    font-family: inherit;
    font-size: ${({ theme }) => theme.fontSizes[2]};
    height: 3.6rem;
    padding: 0 1.2rem;
    width: 100%;
  }

  input::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
    opacity: 1;
  }

  input:focus {
    border-color: ${({ theme }) => theme.colors.primary600};
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -1px;
  }

  ul,
  p {
    background: ${({ theme }) => theme.colors.neutral0};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    box-shadow: ${({ theme }) => theme.shadows.filterShadow};
    left: 0;
    max-height: 32rem;
    min-width: 100%;
    overflow: auto;
    padding: 0.4rem;
    position: absolute;
    top: calc(100% + 0.4rem);
    white-space: nowrap;
    z-index: 3;
  }

  li {
    align-items: center;
    border-radius: ${({ theme }) => theme.borderRadius};
    color: ${({ theme }) => theme.colors.neutral800};
    cursor: pointer;
    display: flex;
    font-size: ${({ theme }) => theme.fontSizes[2]};
    gap: 0.8rem;
    padding: 0.6rem 0.8rem;
  }

  li:hover,
  li[aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
  }

  p {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[2]};
    padding: 1rem 1.2rem;
  }

  kbd {
    color: ${({ theme }) => theme.colors.neutral600};
    font-family: inherit;
    font-size: ${({ theme }) => theme.fontSizes[1]};
    min-width: 1rem;

    ${hiddenOnTouch}
  }
`;
