import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../i18n/useText';
import { cellStyle } from './cellStyle';

const SHOWN = [
  'covered',
  'draft-only',
  'stale',
  'general-only',
  'below-target',
  'above-target',
  'missing',
] as const;

/** What the shapes of the cells mean. */
export function Legend() {
  const t = useText();
  return (
    <Flex tag="ul" gap={4} wrap="wrap" paddingTop={4} aria-label={t('legend.label')}>
      {SHOWN.map((verdict) => (
        <Flex tag="li" gap={2} key={verdict}>
          <Sample aria-hidden data-verdict={verdict} $heat={0.5} />
          <Typography variant="pi" textColor="neutral600">
            {t(`legend.${verdict}`)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}

const Sample = styled.span<{ $heat: number }>`
  border-radius: ${({ theme }) => theme.borderRadius};
  height: 1.8rem;
  width: 2.4rem;
  ${cellStyle}
`;
