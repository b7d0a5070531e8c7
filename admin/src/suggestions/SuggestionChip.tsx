import { Tooltip, VisuallyHidden } from '@strapi/design-system';
import { Cross, Sparkle } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Suggestion } from '../../../server/src/contracts/suggestions';
import { StageDot } from '../components/StageDot';
import { useText } from '../i18n/useText';
import { suggestedText } from './suggestedText';

interface Props {
  suggestion: Suggestion;
  color?: string;
  /** Why, and what else comes with it. */
  why: string;
  /** What pressing it does, for who doesn't see where it stands. */
  action: string;
  onAccept: () => void;
  onReject: () => void;
}

/** A tag that isn't there yet: one button takes it, the other says no. */
export function SuggestionChip({ suggestion, color, why, action, onAccept, onReject }: Props) {
  const t = useText();
  return (
    <Frame>
      <Tooltip label={why}>
        <button type="button" data-accepts={suggestion.key} onClick={onAccept}>
          <Sparkle aria-hidden width="1.2rem" height="1.2rem" />
          {color !== undefined && <StageDot $color={color} />}
          <span>
            <VisuallyHidden>{action} </VisuallyHidden>
            {suggestedText(suggestion, t)}
          </span>
        </button>
      </Tooltip>
      <Tooltip label={t('suggest.reject.hint')}>
        <button
          type="button"
          aria-label={t('suggest.reject', { name: suggestion.name })}
          onClick={onReject}
        >
          <Cross aria-hidden width="0.8rem" height="0.8rem" />
        </button>
      </Tooltip>
    </Frame>
  );
}

const Frame = styled.li`
  border: 1px dashed ${({ theme }) => theme.colors.primary600};
  border-radius: 1.6rem;
  display: inline-flex;
  max-width: 100%;

  button {
    align-items: center;
    border-radius: 1.6rem;
    color: ${({ theme }) => theme.colors.neutral800};
    cursor: pointer;
    display: inline-flex;
    font-size: ${({ theme }) => theme.fontSizes[1]};
    gap: 0.6rem;
    min-height: 2.4rem;
    overflow-wrap: anywhere;
    padding: 0.2rem 0.8rem;
    text-align: start;
  }

  svg {
    flex: none;
  }

  button:hover,
  button:focus-visible {
    background: ${({ theme }) => theme.colors.primary200};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  button:first-child path {
    fill: ${({ theme }) => theme.colors.primary600};
  }

  button:last-child path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }
`;
