import { Flex, Typography } from '@strapi/design-system';
import type { Axis, Matrix } from '../../../../server/src/contracts/report';
import { StageDot } from '../../components/StageDot';
import { useText } from '../../i18n/useText';
import { columnName } from './columnName';
import { CountCell } from './CountCell';
import { Scroller, Table } from './Table';
import { UntaggedRow } from './UntaggedRow';
import type { CellAddress } from './useReportAddress';

interface Props {
  matrix: Matrix;
  axis: Axis;
  onOpen: (cell: CellAddress) => void;
}

/** Stages down in journey order, columns across, the amount in every cell. */
export function MatrixTable({ matrix, axis, onOpen }: Props) {
  const t = useText();
  const most = Math.max(1, ...matrix.cells.map(({ published }) => published));
  const cells = new Map(matrix.cells.map((cell) => [`${cell.row}~${cell.column}`, cell]));
  return (
    <Scroller>
      <Table>
        <caption>{t('matrix.caption', { axis })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matrix.stage')}</th>
            {matrix.columns.map((column) => (
              <th key={column.key} scope="col" data-column>
                {columnName(column, axis, t)}
              </th>
            ))}
          </tr>
        </thead>
        {phasesOf(matrix.rows).map((rows) => (
          <tbody key={rows[0]?.key}>
            <tr data-phase>
              <th scope="rowgroup" colSpan={matrix.columns.length + 1}>
                {t(`phase.${rows[0]?.phase ?? 'before'}`)}
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
                  const cell = cells.get(`${row.key}~${column.key}`);
                  return (
                    <td key={column.key}>
                      {cell && (
                        <CountCell
                          cell={cell}
                          label={`${row.name}, ${columnName(column, axis, t)}`}
                          heat={cell.published / most}
                          onOpen={() => onOpen({ row: row.key, column: column.key })}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
        <tbody>
          <UntaggedRow matrix={matrix} axis={axis} onOpen={onOpen} />
        </tbody>
      </Table>
    </Scroller>
  );
}

/** Runs of stages of one phase, in journey order. */
function phasesOf(rows: Matrix['rows']): Matrix['rows'][number][][] {
  const runs: Matrix['rows'][number][][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[0]?.phase === row.phase) run.push(row);
    else runs.push([row]);
  }
  return runs;
}
