import { styled } from 'styled-components';

/** A stage's colour, beside its name and never instead of it. */
export const StageDot = styled.span.attrs({ 'aria-hidden': true })<{ $color: string }>`
  background: ${({ $color }) => $color};
  border-radius: 50%;
  display: inline-block;
  flex: none;
  height: 1rem;
  width: 1rem;
`;
