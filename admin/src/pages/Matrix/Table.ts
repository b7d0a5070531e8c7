import { styled } from 'styled-components';

/** Wide and long matrices scroll inside their card, under headers that stay; the page stays where it is. */
export const Scroller = styled.div`
  /* The headers stand over the cells, not over what the panel keeps in sight. */
  isolation: isolate;
  max-height: max(40rem, calc(100dvh - 10rem));
  overflow: auto;
  /* What takes the focus comes to stand beside the headers, not behind them. */
  scroll-padding: 7.2rem 9rem 1rem 18rem;

  @media (max-width: 767px) {
    scroll-padding: 7.2rem 0 1rem 13rem;
  }
`;

export const Table = styled.table`
  border-collapse: separate;
  border-spacing: 0;
  width: 100%;

  caption {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }

  th {
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    padding: 0.4rem;
    text-align: start;
    vertical-align: bottom;
  }

  thead th {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    inset-block-start: 0;
    padding-bottom: 0.8rem;
    position: sticky;
    z-index: 2;
  }

  thead th:first-child {
    inset-inline-start: 0;
    z-index: 3;
  }

  th[data-column] {
    font-weight: 600;
    text-align: center;
  }

  /* A long name takes three lines; the whole of it is its title. */
  th[data-column] span {
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    display: -webkit-box;
    margin: 0 auto;
    max-width: 10.4rem;
    overflow: hidden;
    overflow-wrap: anywhere;
  }

  th[scope='row'] {
    color: ${({ theme }) => theme.colors.neutral800};
    inset-inline-start: 0;
    max-width: 22rem;
    min-width: 12rem;
    overflow-wrap: break-word;
    padding-inline-end: 1.2rem;
    position: sticky;
    vertical-align: middle;
    z-index: 1;
  }

  tr[data-phase] th {
    font-weight: 600;
    padding: 1.2rem 0.4rem 0.4rem;
  }

  tbody + tbody tr[data-phase] th {
    border-top: 2px solid ${({ theme }) => theme.colors.neutral200};
  }

  /* Stays in sight while the columns move. */
  tr[data-phase] span {
    inset-inline-start: 0.4rem;
    position: sticky;
  }

  td {
    height: 6rem;
    min-width: 8rem;
    padding: 0.2rem;
  }

  td[data-total],
  thead [data-total] {
    background: ${({ theme }) => theme.colors.neutral0};
    border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral150};
    min-width: 7.2rem;
    text-align: center;
  }

  @media (min-width: 768px) {
    td[data-total],
    thead [data-total] {
      inset-inline-end: 0;
      position: sticky;
      z-index: 1;
    }

    thead [data-total] {
      z-index: 3;
    }
  }

  @media (max-width: 767px) {
    th[scope='row'] {
      max-width: 12rem;
      min-width: 12rem;
      overflow-wrap: anywhere;
      padding-inline-end: 0.8rem;
    }

    /* Strapi's texts grow on a phone; a stage's name has no room for that. */
    th[scope='row'] span {
      font-size: 1.3rem;
    }

    td {
      min-width: 7.6rem;
    }
  }
`;
