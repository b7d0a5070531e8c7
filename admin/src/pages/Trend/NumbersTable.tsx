import { Box } from '@strapi/design-system';
import { DataTable } from '../../components/DataTable';
import { useText } from '../../i18n/useText';
import { timeOf } from './points';
import { useDayText } from './useDayText';

export interface Column<Day> {
  readonly key: string;
  readonly name: string;
  readonly value: (day: Day) => string;
}

interface Props<Day> {
  label: string;
  columns: readonly Column<Day>[];
  /** The oldest first. */
  days: readonly Day[];
}

/** What a chart shows in numbers, the newest day first. */
export function NumbersTable<Day extends { readonly day: string }>(props: Props<Day>) {
  const { label, columns, days } = props;
  const t = useText();
  const dayText = useDayText();
  return (
    <Box maxHeight="40rem" overflow="auto" tabIndex={0} role="region" aria-label={label}>
      <DataTable aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('trend.day')}</th>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...days].reverse().map((day) => (
            <tr key={day.day}>
              <th scope="row">{dayText(timeOf(day.day))}</th>
              {columns.map(({ key, value }) => (
                <td key={key}>{value(day)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Box>
  );
}
