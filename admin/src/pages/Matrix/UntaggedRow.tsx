import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Axis, Matrix } from '../../../../server/src/contracts/report';
import { useText } from '../../i18n/useText';
import { columnName } from './columnName';
import { UNTAGGED } from './useReportAddress';
import type { CellAddress } from './useReportAddress';

interface Props {
  matrix: Matrix;
  axis: Axis;
  onOpen: (cell: CellAddress) => void;
}

/** Documents that carry no stage, set apart from the journey. */
export function UntaggedRow({ matrix, axis, onOpen }: Props) {
  const t = useText();
  const counts = new Map(matrix.untagged.map((count) => [count.column, count]));
  return (
    <Row>
      <th scope="row">
        <Typography textColor="neutral600">{t('matrix.untagged')}</Typography>
      </th>
      {matrix.columns.map((column) => {
        const { published, draft } = counts.get(column.key) ?? { published: 0, draft: 0 };
        return (
          <td key={column.key}>
            <button
              type="button"
              aria-label={t('cell.untagged.label', {
                column: columnName(column, axis, t),
                published,
                draft,
              })}
              onClick={() => onOpen({ row: UNTAGGED, column: column.key })}
            >
              <span>{published}</span>
              {draft > 0 && <small>{t('cell.drafts', { count: draft })}</small>}
            </button>
          </td>
        );
      })}
    </Row>
  );
}

const Row = styled.tr`
  th,
  td {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  button {
    align-items: center;
    border-radius: ${({ theme }) => theme.borderRadius};
    color: ${({ theme }) => theme.colors.neutral700};
    cursor: pointer;
    display: flex;
    flex-direction: column;
    font-size: ${({ theme }) => theme.fontSizes[2]};
    height: 100%;
    justify-content: center;
    min-height: 4.8rem;
    width: 100%;
  }

  button:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  small {
    font-size: 1.1rem;
  }
`;
