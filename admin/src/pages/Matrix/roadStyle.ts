import { styled } from 'styled-components';

/** Where the road turns down, as a phone is too narrow for it. */
const NARROW = '@media (max-width: 767px)';

/** Before and after the purchase, side by side. */
export const Phases = styled.ol`
  display: flex;
  gap: 2.4rem;

  & > li {
    flex: 1 1 0;
    min-width: 0;
  }

  & > li + li {
    border-inline-start: 2px dashed ${({ theme }) => theme.colors.neutral300};
    padding-inline-start: 2.4rem;
  }

  ${NARROW} {
    flex-direction: column;
    gap: 1.6rem;

    & > li + li {
      border-inline-start: 0;
      border-top: 2px dashed ${({ theme }) => theme.colors.neutral300};
      padding-inline-start: 0;
      padding-top: 1.2rem;
    }
  }
`;

export const Stages = styled.ol`
  display: flex;
  padding-top: 0.8rem;

  ${NARROW} {
    flex-direction: column;
  }
`;

/** A stage: its piece of the road, and what it is in words. */
export const Piece = styled.li`
  flex: 1 1 0;
  min-width: 0;

  svg {
    display: block;
    height: 9.6rem;
    width: 100%;
  }

  polygon {
    /* Seen on paper too, and where the browser takes colours away. */
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }

  [data-empty] {
    fill: none;
    stroke-dasharray: 4 3;
  }

  [data-down] {
    display: none;
  }

  ${NARROW} {
    align-items: stretch;
    display: flex;
    gap: 1.6rem;

    svg {
      flex: 0 0 40%;
      height: 6.4rem;
    }

    [data-across] {
      display: none;
    }

    [data-down] {
      display: inline;
    }
  }
`;

export const Words = styled.div`
  color: ${({ theme }) => theme.colors.neutral800};
  display: flex;
  flex-direction: column;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: 1.4;
  padding: 0.8rem 0.8rem 0 0;

  /* A word that has no room ends in an ellipsis; the whole name is its title. */
  > * {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  strong {
    font-size: ${({ theme }) => theme.fontSizes[3]};
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  ${NARROW} {
    justify-content: center;
    padding: 0.4rem 0;
  }
`;
