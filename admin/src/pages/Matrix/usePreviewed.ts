import { useCallback, useEffect, useRef, useState } from 'react';
import type { CSSProperties, FocusEvent, PointerEvent } from 'react';
import { cellOf } from './cellAddress';
import type { CellAddress } from './cellAddress';

/** Milliseconds that mouse or keyboard rest on a cell before it is said more of. */
const REST = 400;
/** Milliseconds to move the mouse from the cell to what is said of it. */
const LEAVE = 200;

interface Previewed {
  readonly cell: CellAddress;
  readonly element: HTMLElement;
  readonly place: CSSProperties;
}

/** Which cell is said more of: one that the mouse or the keyboard rests on. Passing over asks for nothing. */
export function usePreviewed() {
  const [shown, setShown] = useState<Previewed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const keep = useCallback(() => clearTimeout(timer.current), []);
  const later = useCallback((element: HTMLElement | null, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(previewOf(element)), delay);
  }, []);
  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setShown(null);
  }, []);

  useEffect(() => keep, [keep]);
  const isShown = shown !== null;
  useEffect(() => {
    if (!isShown) return undefined;
    // It stands still while the page moves: better none than one beside another cell.
    window.addEventListener('scroll', hide, true);
    return () => window.removeEventListener('scroll', hide, true);
  }, [isShown, hide]);

  return {
    shown,
    hide,
    keep,
    listeners: {
      onPointerOver: ({ target, pointerType }: PointerEvent) => {
        if (pointerType === 'touch') return;
        const element = cellAt(target);
        if (element && element === shown?.element) keep();
        else if (element) later(element, REST);
        else if (isInTable(target)) later(null, LEAVE);
      },
      onPointerLeave: () => later(null, LEAVE),
      onFocus: ({ target }: FocusEvent) => {
        const element = target.matches(':focus-visible') ? cellAt(target) : null;
        if (element) later(element, REST);
      },
      onBlur: hide,
      onClick: hide,
    },
  };
}

/** What is said more of is drawn elsewhere, and its events come by here all the same. */
const isInTable = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('table') !== null;

const cellAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;

/** Where the cell stands by now: the focus may have scrolled it into sight. */
function previewOf(element: HTMLElement | null): Previewed | null {
  const cell = cellOf(element?.dataset.cell);
  if (!element?.isConnected || !cell) return null;
  const { top, left, width, height } = element.getBoundingClientRect();
  return { cell, element, place: { top, left, width, height } };
}
