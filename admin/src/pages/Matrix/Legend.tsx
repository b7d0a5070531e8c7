import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { KeyHint } from '../../components/KeyHint';
import { useText } from '../../i18n/useText';
import { cellStyle } from './cellStyle';
import { ON_SCREEN } from './MatrixPrint';

const SHOWN = [
  'covered',
  'draft-only',
  'stale',
  'general-only',
  'below-target',
  'above-target',
  'missing',
  'not-applicable',
] as const;

/** What the shapes of the cells mean. */
export function Legend() {
  const t = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} paddingTop={4}>
      <Flex tag="ul" gap={4} wrap="wrap" aria-label={t('legend.label')}>
        {SHOWN.map((verdict) => (
          // Paper has no colours that could be stronger.
          <Flex
            tag="li"
            gap={2}
            key={verdict}
            className={verdict === 'covered' ? ON_SCREEN : undefined}
          >
            <Sample aria-hidden data-verdict={verdict} $heat={0.5} />
            <Typography variant="pi" textColor="neutral600">
              {t(`legend.${verdict}`)}
            </Typography>
          </Flex>
        ))}
      </Flex>
      <KeyHint className={ON_SCREEN}>{t('legend.keys')}</KeyHint>
    </Flex>
  );
}

const Sample = styled.span<{ $heat: number }>`
  border-radius: ${({ theme }) => theme.borderRadius};
  height: 1.8rem;
  width: 2.4rem;
  ${cellStyle}
`;
