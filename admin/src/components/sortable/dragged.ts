import { css } from 'styled-components';

/** How an item with `data-dragged` stands out; the others move aside without haste, or at once. */
export const dragged = css`
  &[data-dragged='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    position: relative;
    z-index: 1;
  }

  @media (prefers-reduced-motion: reduce) {
    transition: none !important;
  }
`;
