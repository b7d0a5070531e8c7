import { Popover } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { hiddenOnTouch } from '../../components/hiddenOnTouch';
import { StageDot } from '../../components/StageDot';
import type { Option } from './matching';

interface Props {
  id: string;
  label: string;
  found: readonly Option[];
  /** Key of the one that Enter takes. */
  current: string | undefined;
  numberOf: (key: string) => string;
  onChoose: (key: string, collect: boolean) => void;
  /** Where nothing is found. */
  children: ReactNode;
}

export const optionId = (listId: string, key: string): string => `${listId}-${key}`;

/** What a field offers, where there is room for it: under the field, or above it. */
export function OptionList({ id, label, found, current, numberOf, onChoose, children }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]');
    option?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const stay = (event: Event): void => event.preventDefault();
  return (
    <Content
      role="region"
      aria-label={label}
      // The field keeps the focus, and says when this closes.
      onOpenAutoFocus={stay}
      onCloseAutoFocus={stay}
      onInteractOutside={stay}
      onEscapeKeyDown={stay}
    >
      {found.length === 0 ? (
        <p aria-hidden>{children}</p>
      ) : (
        <ul ref={list} id={id} role="listbox" aria-label={label}>
          {found.map(({ key, name, color }) => (
            <li
              key={key}
              id={optionId(id, key)}
              role="option"
              aria-selected={key === current}
              onMouseDown={(event) => event.preventDefault()}
              onClick={({ shiftKey }) => onChoose(key, shiftKey)}
            >
              <kbd aria-hidden>{numberOf(key)}</kbd>
              {color !== undefined && <StageDot $color={color} />}
              <span>{name}</span>
            </li>
          ))}
        </ul>
      )}
    </Content>
  );
}

const Content = styled(Popover.Content)`
  max-height: min(32rem, var(--radix-popover-content-available-height));
  min-width: var(--radix-popover-trigger-width);
  overflow: auto;
  padding: 0.4rem;
  white-space: nowrap;

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
    padding: 0.6rem 0.8rem;
  }

  kbd {
    color: ${({ theme }) => theme.colors.neutral600};
    font-family: inherit;
    font-size: ${({ theme }) => theme.fontSizes[1]};
    min-width: 1rem;

    ${hiddenOnTouch}
  }

  kbd:empty {
    display: none;
  }
`;
