import { styled } from 'styled-components';
import { hiddenOnTouch } from './hiddenOnTouch';

/** What the keys do, for those who have some. */
export const KeyHint = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: ${({ theme }) => theme.lineHeights[3]};

  ${hiddenOnTouch}
`;
