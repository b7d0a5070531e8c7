import { useCallback, useEffect, useRef } from 'react';

/** Where the focus goes as entries are tagged: never nowhere, as their fields go with them. */
export function useRowFocus(keys: readonly string[], loadMore: (() => void) | undefined) {
  const fields = useRef(new Map<string, HTMLElement>());
  const undos = useRef(new Map<string, HTMLElement>());
  /** How many rows there were when more were asked for. */
  const awaited = useRef<number | null>(null);

  /** From there on. */
  const toFirst = useCallback(
    (from = 0) => {
      const first = keys.slice(from).find((key) => fields.current.has(key));
      if (first !== undefined) fields.current.get(first)?.focus();
    },
    [keys]
  );

  useEffect(() => {
    if (awaited.current === null || keys.length <= awaited.current) return;
    toFirst(awaited.current);
    awaited.current = null;
  }, [keys, toFirst]);

  const goOn = useCallback(() => {
    awaited.current = keys.length;
    loadMore?.();
  }, [keys, loadMore]);

  /**
   * To the next one that is still to be tagged; below the last one to those that aren't shown yet.
   * @returns the one next to it, where there is one
   */
  const move = (from: string, by: 1 | -1, leaving: readonly string[] = []): string | undefined => {
    const at = keys.indexOf(from);
    const before = keys.slice(0, Math.max(0, at)).reverse();
    const after = keys.slice(at + 1);
    const isOpen = (key: string): boolean => fields.current.has(key) && !leaving.includes(key);
    const next = (by === 1 ? after : before).find(isOpen);
    if (next !== undefined) {
      fields.current.get(next)?.focus();
      return next;
    }
    if (by === 1 && loadMore) goOn();
    else if (leaving.length > 0) {
      const left = before.find(isOpen);
      if (left !== undefined) fields.current.get(left)?.focus();
    }
    return undefined;
  };

  const keep =
    (map: Map<string, HTMLElement>, key: string) =>
    (element: HTMLElement | null): void => {
      if (element) map.set(key, element);
      else map.delete(key);
    };

  return {
    move,
    toFirst,
    goOn,
    fieldRef: (key: string) => keep(fields.current, key),
    undoRef: (key: string) => keep(undos.current, key),
    toField: (key: string) => setTimeout(() => fields.current.get(key)?.focus()),
    /** Where nothing else has it: to what takes the last step back, or does it again. */
    toUndo: (key: string) =>
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        (undos.current.get(key) ?? fields.current.get(key))?.focus();
      }),
  };
}
