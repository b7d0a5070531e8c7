import { styled } from 'styled-components';

/** Wide matrices scroll inside their card, not the page. */
export const Scroller = styled.div`
  overflow-x: auto;
`;

export const Table = styled.table`
  border-collapse: separate;
  border-spacing: 4px;
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
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    padding: 0.4rem;
    text-align: start;
    vertical-align: bottom;
  }

  th[data-column] {
    font-weight: 600;
    max-width: 14rem;
    overflow-wrap: break-word;
    text-align: center;
  }

  th[scope='row'] {
    background: ${({ theme }) => theme.colors.neutral0};
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
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
    font-weight: 600;
    padding: 1.2rem 0.4rem 0.4rem;
  }

  td {
    height: 5.6rem;
    min-width: 8.4rem;
    padding: 0;
  }
`;
