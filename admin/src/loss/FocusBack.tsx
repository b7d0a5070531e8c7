import { useEffect } from 'react';

/** Gives the focus back to what a question came from, when it is gone and nothing else has taken the focus. */
export function FocusBack({ opener }: { opener: () => HTMLElement | null }) {
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement === document.body) opener()?.focus();
      });
    },
    [opener]
  );
  return null;
}

/** What has the focus: of an entry of a menu, which goes with it, the button that opened the menu. */
export function openerNow(): HTMLElement | null {
  const focused = document.activeElement;
  const menu = focused?.closest('[role="menu"]');
  const id = menu?.getAttribute('aria-labelledby');
  if (id) return document.getElementById(id);
  return focused instanceof HTMLElement ? focused : null;
}
