import { styled } from 'styled-components';

const TIP = '1rem';

/** From here on there is room for the steps side by side; below they stand under each other. */
const WIDE = '@container (min-width: 600px)';

export const Drawing = styled.div`
  container-type: inline-size;
  width: 100%;
`;

export const Phases = styled.div`
  align-items: stretch;
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};

  ${WIDE} {
    flex-direction: row;
  }
`;

export const Phase = styled.div<{ $stages: number }>`
  min-width: 0;

  ${WIDE} {
    flex: ${({ $stages }) => $stages} 1 0;
  }
`;

/** Between the phases, whose captions say it in words. */
export const Purchase = styled.div.attrs({ 'aria-hidden': true })`
  align-items: center;
  color: ${({ theme }) => theme.colors.neutral500};
  display: flex;
  justify-content: center;

  svg {
    height: 1.6rem;
    width: 1.6rem;
  }

  ${WIDE} {
    // In line with the steps, below their caption.
    padding-top: 2.2rem;
  }
`;

export const Steps = styled.ol`
  align-items: center;
  display: flex;
  flex-direction: column;
  gap: 2px;
  list-style: none;
  margin: 0;
  padding: ${({ theme }) => theme.spaces[1]} 0 0;

  ${WIDE} {
    flex-direction: row;
    height: 5.2rem;
  }
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
  color: ${({ theme }) => theme.colors.neutral800};
  display: flex;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  gap: 0.6rem;
  hyphens: auto;
  justify-content: center;
  line-height: 1.2;
  min-width: 0;
  overflow-wrap: anywhere;
  padding: 0.8rem calc(${TIP} + 0.2rem);
  text-align: center;
  width: ${({ $from }) => $from * 100}%;

  ${WIDE} {
    clip-path: ${(props) => (props.$drawing === 'funnel' ? funnel(props) : chevron)};
    // A chevron's tips take room from the name; a funnel's end takes it from the height.
    flex-direction: ${({ $drawing }) => ($drawing === 'funnel' ? 'row' : 'column')};
    flex: 1 1 0;
    height: ${({ $from }) => $from * 100}%;
    padding: 0 ${TIP};
    width: auto;
  }
`;
