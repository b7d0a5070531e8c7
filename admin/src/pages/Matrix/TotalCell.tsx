import { FormattedNumber } from 'react-intl';
import { styled } from 'styled-components';
import { useText } from '../../i18n/useText';

interface Props {
  published: number;
  draft: number;
}

/** A sum at the end of a row. */
export const TotalCell = (counts: Props) => (
  <td data-total>
    <Sum {...counts} />
  </td>
);

/** How much is published, and how many drafts besides. */
export function Sum({ published, draft }: Props) {
  const t = useText();
  return (
    <Stack>
      <strong>
        <FormattedNumber value={published} />
      </strong>
      {draft > 0 && <small>{t('cell.drafts', { count: draft })}</small>}
    </Stack>
  );
}

const Stack = styled.div`
  align-items: center;
  color: ${({ theme }) => theme.colors.neutral800};
  display: flex;
  flex-direction: column;
  font-variant-numeric: tabular-nums;

  strong {
    font-size: ${({ theme }) => theme.fontSizes[3]};
    font-weight: 600;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.1rem;
    line-height: 1.3;
    text-align: center;
  }
`;
