import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../i18n/useText';

interface Props {
  done: number;
  total: number;
}

/** How far it is; said aloud now and then, not at every step. */
export function Progress({ done, total }: Props) {
  const t = useText();
  const words = t('bulk.progress', { done, total });
  const share = total === 0 ? 0 : Math.round((done / total) * 100);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} aria-busy>
      <Typography role="status">{words}</Typography>
      <Bar value={share} aria-label={words} />
    </Flex>
  );
}

/** The design system's has a pale bar on a dark ground: it looks done where it isn't. */
const Bar = styled(ProgressBar)`
  width: 100%;
  background-color: ${({ theme }) => theme.colors.neutral200};

  & > div {
    background-color: ${({ theme }) => theme.colors.primary600};
  }
`;
