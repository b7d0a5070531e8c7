import { Box, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ReactNode } from 'react';
import { Sortable } from '../../components/sortable/Sortable';
import { useText } from '../../i18n/useText';
import { DataTable } from '../../components/DataTable';
import { OrderedRow } from './OrderedRow';
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
  /** Takes the row's new place, from 0. */
  onPlace: (documentId: string, place: number) => void;
  onEdit: (row: Row) => void;
  onRemove: (row: Row) => void;
}

const Table = styled(DataTable)`
  tr > :first-child {
    /* Room for the ring of the handle's focus, which the box around the table would cut off. */
    padding-left: ${({ theme }) => theme.spaces[1]};
    padding-right: ${({ theme }) => theme.spaces[2]};
    width: 1%;
  }

  tr > :last-child {
    padding-right: 0;
    text-align: right;
    width: 1%;
  }
`;

/** Rows in an order that matters, to drag, move, edit and remove. */
export function OrderedTable<Row extends Item>(props: Props<Row>) {
  const { label, columns, rows, cells, onPlace, onEdit, onRemove } = props;
  const t = useText();
  return (
    <Sortable
      items={rows.map(({ documentId, name }) => ({ id: documentId, name }))}
      onPlace={onPlace}
    >
      <Box overflow="auto">
        <Table aria-label={label}>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>{t('list.order')}</VisuallyHidden>
              </th>
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
              <OrderedRow
                key={row.documentId}
                id={row.documentId}
                name={row.name}
                actions={
                  <RowActions
                    name={row.name}
                    isFirst={index === 0}
                    isLast={index === rows.length - 1}
                    onMove={(by) => onPlace(row.documentId, index + by)}
                    onEdit={() => onEdit(row)}
                    onRemove={() => onRemove(row)}
                  />
                }
              >
                {cells(row)}
              </OrderedRow>
            ))}
          </tbody>
        </Table>
      </Box>
    </Sortable>
  );
}
