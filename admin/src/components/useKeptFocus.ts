import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Passes the focus on to `next` where what has it goes, as a gap does that is filled. */
export function useKeptFocus<Of extends HTMLElement>(next: RefObject<HTMLElement>) {
  const ref = useRef<Of>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    const after = next.current;
    return () => {
      if (element?.contains(document.activeElement)) after?.focus();
    };
  }, [next]);
  return ref;
}
