import { styled } from 'styled-components';
import type { Axis, Matrix } from '../../../../server/src/contracts/report';
import { useEntries } from '../../api/reports';
import type { ReportQuery } from '../../api/reports';
import { useText } from '../../i18n/useText';
import { findCell, queryFor } from './cellAddress';
import type { CellAddress } from './cellAddress';

/** As many as are taken in at a glance. */
const TITLES = 3;

/** Milliseconds for which what was asked of a cell is not asked again. */
const FRESH = 30_000;

interface Props {
  cell: CellAddress;
  matrix: Matrix;
  axis: Axis;
  filters: ReportQuery;
}

/** A cell in words: where it is, its verdict, and the newest of its entries. */
export function CellPreview({ cell, matrix, axis, filters }: Props) {
  const t = useText();
  const found = findCell(matrix, axis, cell, t);
  const count = found?.entries ?? 0;
  const entries = useEntries(queryFor(cell, axis, filters), {
    enabled: count > 0,
    staleTime: FRESH,
  });
  if (!found) return null;
  const shown = entries.data?.pages[0]?.data.slice(0, TITLES) ?? [];
  const { verdict } = found;
  return (
    <>
      <Line>
        <strong>{found.title}</strong>
      </Line>
      <Line>
        {verdict
          ? t('preview.verdict', {
              verdict: t(`verdict.${verdict}`),
              help: t(`verdict.${verdict}.help`),
            })
          : t('entries.count', { count })}
      </Line>
      {shown.map((entry) => (
        <Title key={`${entry.contentType}${entry.documentId}`}>
          {entry.title ?? t('entries.unreadable')}
          {(entry.stale || entry.status === 'draft') &&
            ` (${t(entry.stale ? 'entry.stale' : 'entry.draft')})`}
        </Title>
      ))}
      {entries.isLoading && <Line>{t('state.loading')}</Line>}
      {entries.error && <Line>{t('preview.error')}</Line>}
      {shown.length > 0 && count > shown.length && (
        <Line>{t('preview.more', { count: count - shown.length })}</Line>
      )}
    </>
  );
}

const Line = styled.span`
  display: block;
  line-height: 1.5;
  overflow-wrap: anywhere;
`;

const Title = styled(Line)`
  border-inline-start: 2px solid currentcolor;
  margin-top: 0.6rem;
  padding-inline-start: 0.8rem;
`;
