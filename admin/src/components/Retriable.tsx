import { createContext, useCallback, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

interface Waiting {
  /** Somebody tries again. */
  ask: () => void;
  /**
   * As long as this stands there, the content doesn't.
   * @param button what tries it again; it gets the focus where that has failed
   * @returns what to call when it goes
   */
  stand: (button?: HTMLElement | null) => () => void;
}

export const WaitingContext = createContext<Waiting | null>(null);

interface Props {
  /** What it is, for who can't see it. Left out around a whole page, whose own `main` stands for it. */
  label?: string;
  children: ReactNode;
}

/**
 * What loads, fails and is tried again: the button that does goes with the error, and whatever comes in
 * its place gets the focus.
 */
export function Retriable({ label, children }: Props) {
  const group = useRef<HTMLDivElement>(null);
  const standing = useRef(0);
  const isAsked = useRef(false);

  const settle = useCallback(() => {
    if (!isAsked.current || standing.current > 0) return;
    isAsked.current = false;
    // Where nobody has gone elsewhere meanwhile.
    if (!document.activeElement?.contains(group.current)) return;
    (group.current?.querySelector('main') ?? group.current)?.focus();
  }, []);
  const ask = useCallback(() => {
    isAsked.current = true;
  }, []);
  const stand = useCallback(
    (button?: HTMLElement | null) => {
      standing.current += 1;
      if (isAsked.current && button) {
        isAsked.current = false;
        button.focus();
      }
      return () => {
        standing.current -= 1;
        // What comes next may stand there too: it comes in the same moment.
        setTimeout(settle);
      };
    },
    [settle]
  );
  const waiting = useMemo(() => ({ ask, stand }), [ask, stand]);
  return (
    <WaitingContext.Provider value={waiting}>
      <Group ref={group} role={label && 'group'} aria-label={label} tabIndex={-1}>
        {children}
      </Group>
    </WaitingContext.Provider>
  );
}

const Group = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[4]};
  width: 100%;

  &:focus-visible {
    border-radius: ${({ theme }) => theme.borderRadius};
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
