import { FormattedNumber } from 'react-intl';
import { styled } from 'styled-components';
import type { MatrixCell } from '../../../../server/src/contracts/report';
import { useText } from '../../i18n/useText';
import { cellId } from './cellAddress';
import type { CellAddress } from './cellAddress';
import { cellStyle } from './cellStyle';
import { cellWords } from './cellWords';
import type { ShownVerdict } from './shownVerdict';

interface Props {
  cell: MatrixCell;
  verdict: ShownVerdict;
  /** Stage and column. */
  label: string;
  /** Its share of the fullest cell, 0 to 1. */
  heat: number;
  onOpen: (cell: CellAddress) => void;
}

/** The number first; the shape tells the verdict, and colour only repeats it. */
export function CountCell({ cell, verdict, label, heat, onOpen }: Props) {
  const t = useText();
  const words = cellWords({ ...cell, verdict }, t);
  return (
    <Button
      type="button"
      tabIndex={-1}
      data-cell={cellId(cell)}
      data-verdict={verdict}
      $heat={heat}
      aria-label={t('cell.label', {
        place: label,
        published: cell.published,
        draft: cell.draft,
        stale: cell.stale,
        verdict: t(`verdict.${verdict}`),
      })}
      onClick={() => onOpen({ row: cell.row, column: cell.column })}
    >
      <strong>
        <FormattedNumber value={cell.published} />
      </strong>
      {words && <small>{words}</small>}
    </Button>
  );
}

const Button = styled.button<{ $heat: number }>`
  align-items: center;
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
  display: flex;
  flex-direction: column;
  height: 100%;
  justify-content: center;
  min-height: 5.6rem;
  padding: 0.4rem;
  width: 100%;

  strong {
    font-size: ${({ theme }) => theme.fontSizes[3]};
    font-weight: 600;
  }

  small {
    font-size: 1.1rem;
    line-height: 1.3;
    text-align: center;
  }

  &:hover {
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary200};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  ${cellStyle}
`;
