import { Typography } from '@strapi/design-system';
import { FormattedNumber } from 'react-intl';
import { styled } from 'styled-components';
import type { Axis, Matrix } from '../../../../server/src/contracts/report';
import { useText } from '../../i18n/useText';
import { cellId, UNTAGGED } from './cellAddress';
import type { CellAddress } from './cellAddress';
import { columnName } from './columnName';
import { TotalCell } from './TotalCell';

interface Props {
  matrix: Matrix;
  axis: Axis;
  onOpen: (cell: CellAddress) => void;
}

/** Documents that carry no stage, set apart from the journey. */
export function UntaggedRow({ matrix, axis, onOpen }: Props) {
  const t = useText();
  const counts = new Map(matrix.untagged.map((count) => [count.column, count]));
  const { totals, tagged } = matrix;
  return (
    <Row>
      <th scope="row">
        <Typography fontWeight="semiBold" textColor="neutral600">
          {t('matrix.untagged')}
        </Typography>
      </th>
      {matrix.columns.map((column) => {
        const { published, draft } = counts.get(column.key) ?? { published: 0, draft: 0 };
        const cell = { row: UNTAGGED, column: column.key };
        return (
          <td key={column.key}>
            <button
              type="button"
              tabIndex={-1}
              data-cell={cellId(cell)}
              aria-label={t('cell.untagged.label', {
                column: columnName(column, axis, t),
                published,
                draft,
              })}
              onClick={() => onOpen(cell)}
            >
              <span>
                <FormattedNumber value={published} />
              </span>
              {draft > 0 && <small>{t('cell.drafts', { count: draft })}</small>}
            </button>
          </td>
        );
      })}
      <TotalCell
        published={totals.published - tagged.published}
        draft={totals.draft - tagged.draft}
      />
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
    outline-offset: -2px;
  }

  small {
    font-size: 1.1rem;
  }
`;
