import { useState } from 'react';
import type { RefObject } from 'react';

/**
 * Gives focus back to what opened a dialog, as Radix does only for its own triggers; to `fallback`
 * where the opener is gone, as the row of a deleted stage is, or where an address opened it. For
 * `onCloseAutoFocus`.
 */
export function useReturnFocus(fallback?: RefObject<HTMLElement> | (() => HTMLElement | null)) {
  const [opener] = useState(() => document.activeElement);
  return (event: Event) => {
    event.preventDefault();
    const isThere = opener instanceof HTMLElement && opener !== document.body && opener.isConnected;
    const next = typeof fallback === 'function' ? fallback() : fallback?.current;
    (isThere ? opener : next)?.focus();
  };
}
