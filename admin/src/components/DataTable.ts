import { styled } from 'styled-components';

/** A plain table in Strapi's dress: theirs takes the arrow keys for itself. */
export const DataTable = styled.table`
  border-collapse: collapse;
  color: ${({ theme }) => theme.colors.neutral800};
  width: 100%;

  th,
  td {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    font-size: ${({ theme }) => theme.fontSizes[2]};
    line-height: ${({ theme }) => theme.lineHeights[4]};
    overflow-wrap: anywhere;
    padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]} ${theme.spaces[3]} 0`};
    text-align: left;
    vertical-align: middle;
  }

  tbody th {
    font-weight: ${({ theme }) => theme.fontWeights.regular};
  }

  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    overflow-wrap: normal;
    white-space: nowrap;
  }

  tbody tr:last-child > * {
    border-bottom: none;
  }

  /* A phone has no room for columns beside each other: better to push the table than to break words. */
  @media (max-width: 767px) {
    min-width: 64rem;
  }
`;
