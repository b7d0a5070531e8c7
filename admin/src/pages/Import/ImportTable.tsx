import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import { refusalOfField } from '../../api/refusalWords';
import { DataTable } from '../../components/DataTable';
import { useText } from '../../i18n/useText';
import type { ShownRow } from './ShownRow';

interface Props {
  rows: readonly ShownRow[];
  label: string;
  /** What the rows are about. */
  about: string;
  /** Whether it has been written. */
  isDone: boolean;
}

/** Rows that are drawn at once. */
const STEP = 100;

/** Row by row what would become of it. */
export function ImportTable({ rows, label, about, isDone }: Props) {
  const t = useText();
  const [problemsOnly, setProblemsOnly] = useState(false);
  const [most, setMost] = useState(STEP);
  const chosen = problemsOnly ? rows.filter(({ status }) => status === 'refused') : rows;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Checkbox
        checked={problemsOnly}
        onCheckedChange={(checked) => {
          setProblemsOnly(checked === true);
          setMost(STEP);
        }}
      >
        {t('import.problemsOnly')}
      </Checkbox>
      {chosen.length === 0 ? (
        <Typography textColor="neutral600">{t('import.noProblems')}</Typography>
      ) : (
        <Box overflow="auto">
          <Table aria-label={label}>
            <thead>
              <tr>
                <th scope="col">{t('import.row')}</th>
                <th scope="col">{about}</th>
                <th scope="col">{t('import.changes')}</th>
                <th scope="col">{t('import.result')}</th>
              </tr>
            </thead>
            <tbody>
              {chosen.slice(0, most).map((row) => (
                <Row key={row.id} row={row} isDone={isDone} />
              ))}
            </tbody>
          </Table>
        </Box>
      )}
      {chosen.length > most && (
        <Button variant="tertiary" onClick={() => setMost(most + STEP)}>
          {t('entries.more')}
        </Button>
      )}
    </Flex>
  );
}

function Row({ row, isDone }: { row: ShownRow; isDone: boolean }) {
  const t = useText();
  const { where, title, detail, changes, status, problem } = row;
  const changed = isDone ? 'import.status.done' : 'import.status.changed';
  return (
    <tr>
      <td>{where}</td>
      <th scope="row">
        {title ?? '–'}
        {detail && (
          <Typography variant="pi" tag="p" textColor="neutral600">
            {detail}
          </Typography>
        )}
      </th>
      <td>
        {changes.length > 0 && (
          <ul>
            {changes.map((change) => (
              <li key={change.field}>{t('import.change', change)}</li>
            ))}
          </ul>
        )}
      </td>
      <td>
        {problem ? (
          <Flex gap={2} alignItems="flex-start">
            <WarningCircle
              aria-hidden
              fill="danger600"
              style={{ flex: 'none', marginTop: '0.3rem' }}
            />
            <Typography textColor="danger600">{refusalOfField(problem, t)}</Typography>
          </Flex>
        ) : (
          <Typography textColor={status === 'same' ? 'neutral600' : 'neutral800'}>
            {t(status === 'same' ? 'import.status.same' : changed)}
          </Typography>
        )}
      </td>
    </tr>
  );
}

const Table = styled(DataTable)`
  td,
  th {
    vertical-align: top;
    white-space: pre-line;
  }

  td:first-child,
  th:first-child {
    width: 6rem;
  }

  td:last-child {
    width: 34%;
  }
`;
