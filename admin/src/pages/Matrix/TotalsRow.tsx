import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Matrix } from '../../../../server/src/contracts/report';
import { useText } from '../../i18n/useText';
import { Sum, TotalCell } from './TotalCell';

/** What each column has at all stages together; where nobody has counted that, no row. */
export function TotalsRow({ matrix: { columns, columnTotals, tagged } }: { matrix: Matrix }) {
  const t = useText();
  if (!columnTotals) return null;
  const totals = new Map(columnTotals.map((total) => [total.column, total]));
  return (
    <Row>
      <th scope="row" data-total>
        <Typography fontWeight="bold">{t('matrix.allStages')}</Typography>
      </th>
      {columns.map(({ key }) => (
        <td key={key}>
          <Sum {...(totals.get(key) ?? { published: 0, draft: 0 })} />
        </td>
      ))}
      <TotalCell {...tagged} />
    </Row>
  );
}

const Row = styled.tr`
  th,
  td {
    border-top: 2px solid ${({ theme }) => theme.colors.neutral200};
  }

  td {
    text-align: center;
  }
`;
