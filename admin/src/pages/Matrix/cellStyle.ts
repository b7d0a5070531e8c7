import { css } from 'styled-components';
import type { DefaultTheme } from 'styled-components';

/** How much of the primary colour each step of the heat scale has; the text reads on all of them. */
const STEPS = [8, 18, 32, 46];

const heatOf = (theme: DefaultTheme, heat: number): string => {
  const step = STEPS[Math.min(STEPS.length - 1, Math.floor(heat * STEPS.length))] ?? 8;
  return `color-mix(in srgb, ${theme.colors.primary600} ${step}%, ${theme.colors.neutral0})`;
};

/** A shape for every verdict: dashed for nothing, outline for drafts, hatched for stale, dotted for general, plain grey for not wanted. */
export const cellStyle = css<{ $heat: number }>`
  background: ${({ theme, $heat }) => heatOf(theme, $heat)};
  border: 1.5px solid transparent;
  color: ${({ theme }) => theme.colors.neutral800};

  &[data-verdict='missing'] {
    background: ${({ theme }) => theme.colors.danger100};
    border: 1.5px dashed ${({ theme }) => theme.colors.danger600};
    color: ${({ theme }) => theme.colors.danger700};
  }

  &[data-verdict='empty'] {
    background: ${({ theme }) => theme.colors.neutral0};
    border: 1.5px dashed ${({ theme }) => theme.colors.neutral300};
    color: ${({ theme }) => theme.colors.neutral600};
  }

  &[data-verdict='draft-only'] {
    background: ${({ theme }) => theme.colors.neutral0};
    border-color: ${({ theme }) => theme.colors.neutral500};
  }

  &[data-verdict='stale'] {
    background: repeating-linear-gradient(
      45deg,
      ${({ theme, $heat }) => heatOf(theme, $heat)} 0 6px,
      ${({ theme }) => theme.colors.neutral0} 6px 12px
    );
  }

  &[data-verdict='general-only'] {
    background: ${({ theme }) => theme.colors.neutral0};
    border: 1.5px dotted ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
  }

  &[data-verdict='not-applicable'] {
    background: ${({ theme }) => theme.colors.neutral150};
    border-color: ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral600};
  }

  &[data-verdict='below-target'] {
    border-bottom: 3px solid ${({ theme }) => theme.colors.warning600};
  }

  &[data-verdict='above-target'] {
    border-top: 3px solid ${({ theme }) => theme.colors.primary600};
  }
`;
