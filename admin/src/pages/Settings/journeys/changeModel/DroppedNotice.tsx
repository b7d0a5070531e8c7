import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useText } from '../../../../i18n/useText';
import type { ChangeFacts } from './changeFacts';

/** What gets lost, in words; told to screen readers as it changes. */
export function DroppedNotice({ facts }: { facts: ChangeFacts }) {
  const t = useText();
  const { formatList } = useIntl();
  return (
    <Box role="status">
      {facts.dropped > 0 && (
        <Box background="warning100" borderColor="warning200" hasRadius padding={4}>
          <Flex gap={3} alignItems="flex-start">
            <WarningCircle
              aria-hidden
              fill="warning600"
              style={{ flex: 'none', marginTop: '0.2rem' }}
            />
            <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
              {t('mapping.dropped', {
                names: formatList(facts.droppedStages),
                entries: facts.dropped,
                bare: facts.bare,
              })}
            </Typography>
          </Flex>
        </Box>
      )}
    </Box>
  );
}
