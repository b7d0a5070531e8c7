import { css } from 'styled-components';

/** Speaks of keys, of which there are none where fingers point. */
export const hiddenOnTouch = css`
  @media (hover: none), (pointer: coarse) {
    display: none;
  }
`;
