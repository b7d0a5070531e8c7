import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { serverMessage } from '../api/errors';
import { useText } from '../i18n/useText';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong, in the server's own words where it has any. */
export function ErrorNotice({ error, onRetry }: Props) {
  const t = useText();
  return (
    <Box
      role="alert"
      background="danger100"
      borderColor="danger200"
      hasRadius
      padding={4}
      width="100%"
    >
      <Flex gap={3} alignItems="center" justifyContent="space-between" wrap="wrap">
        <Flex gap={3} alignItems="flex-start" flex="1 1 20rem">
          <WarningCircle
            aria-hidden
            fill="danger600"
            style={{ flex: 'none', marginTop: '0.2rem' }}
          />
          <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
            {serverMessage(error) ?? t('error.unreachable')}
          </Typography>
        </Flex>
        {onRetry && (
          <Button variant="tertiary" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )}
      </Flex>
    </Box>
  );
}
