import { styled } from 'styled-components';

const TIP = '1rem';

/** Steps side by side. */
export const Steps = styled.ol`
  align-items: center;
  display: flex;
  gap: 2px;
  height: 4.8rem;
  list-style: none;
  margin: 0;
  padding: 0;
`;

interface StepProps {
  $drawing: 'road' | 'funnel';
  /** Height of a funnel's step where it begins and where it ends, as a share of the first. */
  $from: number;
  $to: number;
}

const chevron = `polygon(0 0, calc(100% - ${TIP}) 0, 100% 50%, calc(100% - ${TIP}) 100%, 0 100%, ${TIP} 50%)`;

/** Both edges lean inwards by what the step loses. */
const funnel = ({ $from, $to }: StepProps): string => {
  const lost = (1 - $to / $from) * 50;
  return `polygon(0 0, 100% ${lost}%, 100% ${100 - lost}%, 0 100%)`;
};

export const Step = styled.li<StepProps>`
  align-items: center;
  background: ${({ theme }) => theme.colors.primary200};
  clip-path: ${(props) => (props.$drawing === 'funnel' ? funnel(props) : chevron)};
  color: ${({ theme }) => theme.colors.neutral800};
  display: flex;
  flex: 1 1 0;
  gap: 0.6rem;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  height: ${({ $from }) => $from * 100}%;
  hyphens: auto;
  justify-content: center;
  line-height: 1.2;
  min-width: 0;
  overflow-wrap: anywhere;
  padding: 0 calc(${TIP} + 0.2rem);
  text-align: center;
`;
