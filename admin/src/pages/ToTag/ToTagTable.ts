import { styled } from 'styled-components';
import { DataTable } from '../../components/DataTable';

/** A row for each entry; on a phone its parts stand one under the other. */
export const ToTagTable = styled(DataTable)`
  min-width: 0;

  td {
    vertical-align: top;
  }

  td:first-child,
  td:last-child {
    width: 1%;
  }

  td:nth-child(3),
  td:nth-child(4):not(:last-child) {
    width: 24rem;
  }

  td:last-child {
    min-width: 8rem;
    overflow-wrap: normal;
    text-align: right;
    white-space: nowrap;
  }

  tr[data-state='tagged'] {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  tbody tr:focus-within {
    background: ${({ theme }) => theme.colors.primary100};
  }

  @media (max-width: 768px) {
    thead {
      display: none;
    }

    tr {
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
      display: block;
      padding: 1.2rem 0;
    }

    td,
    td:nth-child(3),
    td:nth-child(4):not(:last-child) {
      border: 0;
      display: block;
      padding: 0.4rem 0;
      width: auto;
    }
  }
`;
