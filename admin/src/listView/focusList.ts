/**
 * Gives the focus to the Content Manager's list, where what had it is gone and nobody has moved it
 * elsewhere. Afterwards: dialogs let go of the focus when they have left.
 */
export const focusList = (opener?: () => HTMLElement | null): void =>
  void setTimeout(() => {
    if (document.activeElement !== document.body) return;
    const list = document.querySelector<HTMLElement>('main table');
    if (list) list.tabIndex = -1;
    (opener?.() ?? list)?.focus();
  });
