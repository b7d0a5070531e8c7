import { Flex, Typography } from '@strapi/design-system';
import type { Axis, Matrix } from '../../../../server/src/contracts/report';
import { StageDot } from '../../components/StageDot';
import { useText } from '../../i18n/useText';
import { cellId } from './cellAddress';
import type { CellAddress } from './cellAddress';
import { columnName } from './columnName';
import { CountCell } from './CountCell';
import { runsOfPhase } from './runsOfPhase';
import { shownVerdict } from './shownVerdict';
import { Scroller, Table } from './Table';
import { TotalCell } from './TotalCell';
import { TotalsRow } from './TotalsRow';
import { UntaggedRow } from './UntaggedRow';
import { useCellKeys } from './useCellKeys';

/** Above so many columns, paper has no room for words in the cells. */
const WIDE = 14;

const NOTHING = { published: 0, draft: 0 };

interface Props {
  matrix: Matrix;
  axis: Axis;
  onOpen: (cell: CellAddress) => void;
}

/** Stages down in journey order, columns across, the amount in every cell. */
export function MatrixTable({ matrix, axis, onOpen }: Props) {
  const t = useText();
  const most = Math.max(1, ...matrix.cells.map(({ published }) => published));
  const cells = new Map(matrix.cells.map((cell) => [cellId(cell), cell]));
  const totals = new Map(matrix.rowTotals.map((total) => [total.row, total]));
  const keys = useCellKeys();
  return (
    <Scroller>
      <Table {...keys} data-wide={matrix.columns.length > WIDE || undefined}>
        <caption>{t('matrix.caption', { axis })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matrix.stage')}</th>
            {matrix.columns.map((column) => (
              <th key={column.key} scope="col" data-column title={columnName(column, axis, t)}>
                <span>{columnName(column, axis, t)}</span>
              </th>
            ))}
            <th scope="col" data-total>
              {t('matrix.all')}
            </th>
          </tr>
        </thead>
        {runsOfPhase(matrix.rows).map((rows) => (
          <tbody key={rows[0]?.key}>
            <tr data-phase>
              <th scope="rowgroup" colSpan={matrix.columns.length + 2}>
                <span>{t(`phase.${rows[0]?.phase ?? 'before'}`)}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <Flex gap={2}>
                    <StageDot $color={row.color} />
                    <Typography fontWeight="semiBold">{row.name}</Typography>
                  </Flex>
                </th>
                {matrix.columns.map((column) => {
                  const cell = cells.get(cellId({ row: row.key, column: column.key }));
                  return (
                    <td key={column.key}>
                      {cell && (
                        <CountCell
                          cell={cell}
                          verdict={shownVerdict(cell, axis, matrix.columns)}
                          label={`${row.name}, ${columnName(column, axis, t)}`}
                          heat={cell.published / most}
                          onOpen={onOpen}
                        />
                      )}
                    </td>
                  );
                })}
                <TotalCell {...(totals.get(row.key) ?? NOTHING)} />
              </tr>
            ))}
          </tbody>
        ))}
        <tbody>
          <TotalsRow matrix={matrix} />
          <UntaggedRow matrix={matrix} axis={axis} onOpen={onOpen} />
        </tbody>
      </Table>
    </Scroller>
  );
}
