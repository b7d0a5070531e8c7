/** Whether a key meant for a dialog ends a drag in it first: its handle counts as pressed meanwhile. */
export const endsDrag = (): boolean =>
  document.activeElement?.matches(
    'button[aria-pressed="true"], [role="button"][aria-pressed="true"]'
  ) ?? false;
