import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/useText';
import { DataTable } from './DataTable';
import { RowActions } from './RowActions';

interface Item {
  documentId: string;
  name: string;
}

interface Props<Row extends Item> {
  label: string;
  columns: string[];
  rows: readonly Row[];
  /** The cells of a row, without the actions. */
  cells: (row: Row) => ReactNode;
  onMove: (row: Row, by: 1 | -1) => void;
  onEdit: (row: Row) => void;
  onRemove: (row: Row) => void;
}

const Table = styled(DataTable)`
  tr > :last-child {
    padding-right: 0;
    text-align: right;
    width: 1%;
  }
`;

/** Rows in an order that matters, to move, edit and remove. */
export function OrderedTable<Row extends Item>(props: Props<Row>) {
  const { label, columns, rows, cells, onMove, onEdit, onRemove } = props;
  const t = useText();
  return (
    <Box overflow="auto">
      <Table aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">{t('list.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.documentId}>
              {cells(row)}
              <td>
                <RowActions
                  name={row.name}
                  isFirst={index === 0}
                  isLast={index === rows.length - 1}
                  onMove={(by) => onMove(row, by)}
                  onEdit={() => onEdit(row)}
                  onRemove={() => onRemove(row)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Box>
  );
}
