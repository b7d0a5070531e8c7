import { Tooltip } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { CellAddress } from './cellAddress';
import { usePreviewed } from './usePreviewed';

interface Props {
  /** What is said of a cell; made only while it shows. */
  preview: (cell: CellAddress) => ReactNode;
  /** The table, with its cells in it. */
  children: ReactNode;
}

/**
 * Says more of the cell under the mouse, or of the one that the keyboard came to. One tooltip for the
 * whole table: it is laid over the cell, and the table isn't drawn anew as it moves.
 */
export function CellPreviews({ preview, children }: Props) {
  const { shown, hide, keep, listeners } = usePreviewed();
  const anchor = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const description = anchor.current?.getAttribute('aria-describedby');
    if (!shown || !description) return undefined;
    shown.element.setAttribute('aria-describedby', description);
    return () => shown.element.removeAttribute('aria-describedby');
  }, [shown]);

  return (
    <div {...listeners}>
      {children}
      {shown && (
        <Tooltip
          key={shown.element.dataset.cell}
          open
          onOpenChange={(open) => !open && hide()}
          side="bottom"
          collisionPadding={12}
          label={<Frame onPointerEnter={keep}>{preview(shown.cell)}</Frame>}
        >
          <Anchor ref={anchor} style={shown.place} />
        </Tooltip>
      )}
    </div>
  );
}

/** Lies over the cell and lets everything through. */
const Anchor = styled.span`
  pointer-events: none;
  position: fixed;
`;

const Frame = styled.span`
  display: block;
  font-weight: 400;
  max-width: 32rem;
  padding: 0.4rem;
`;
