import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import { StageDot } from './StageDot';
import { useText } from '../i18n/useText';

interface Props {
  name: string;
  color?: string;
  /** Left out where the tag stays. */
  onRemove?: () => void;
}

/** A tag with its colour and, where it may go, a way out. */
export function Chip({ name, color, onRemove }: Props) {
  const t = useText();
  return (
    <Frame>
      {color && <StageDot $color={color} />}
      <span>{name}</span>
      {onRemove && (
        <button type="button" aria-label={t('panel.remove', { name })} onClick={onRemove}>
          <Cross aria-hidden width="0.8rem" height="0.8rem" />
        </button>
      )}
    </Frame>
  );
}

const Frame = styled.li`
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral100};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  display: inline-flex;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  gap: 0.6rem;
  max-width: 100%;
  overflow-wrap: anywhere;
  padding: 0.2rem 0.8rem;

  button {
    border-radius: 50%;
    cursor: pointer;
    display: flex;
    padding: 0.5rem;
  }

  button:hover,
  button:focus-visible {
    background: ${({ theme }) => theme.colors.neutral200};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }
`;
