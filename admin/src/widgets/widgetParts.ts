import { styled } from 'styled-components';

const NARROW = '@media (max-width: 767px)';

/** What a widget shows: it is as high as Strapi makes it, so that the way on below stays in sight. */
export const WidgetFrame = styled.div`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
  height: 100%;

  /* On a phone it is as high as what it shows, and Strapi's frame around it scrolls. */
  ${NARROW} {
    gap: 0.4rem;
    height: auto;
    min-height: 100%;
  }
`;

/** A few things in a widget, one under the other; they scroll where there is no room. */
export const WidgetList = styled.ul`
  flex: 1 1 auto;
  min-height: 0;
  overflow: auto;

  li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
    overflow-wrap: anywhere;
    padding: 0.8rem 0.4rem;
  }

  ${NARROW} {
    overflow: visible;

    li {
      padding: 0.2rem 0.4rem;
    }
  }
`;

/** A share of the whole, drawn; the number beside it says it. */
export const Bar = styled.div`
  background: ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.4rem;
  flex: none;
  height: 0.8rem;
  overflow: hidden;

  span {
    background: ${({ theme }) => theme.colors.primary600};
    block-size: 100%;
    display: block;
  }
`;
