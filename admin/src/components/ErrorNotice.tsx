import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useContext, useEffect, useRef } from 'react';
import { errorWords, isSignedOut } from '../api/errors';
import { useText } from '../i18n/useText';
import { WaitingContext } from './Retriable';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong, and the way to try again. */
export function ErrorNotice({ error, onRetry }: Props) {
  const t = useText();
  const waiting = useContext(WaitingContext);
  const button = useRef<HTMLButtonElement>(null);
  const signedOut = isSignedOut(error);
  const isRetriable = onRetry !== undefined && !signedOut;
  useEffect(
    () => (isRetriable ? waiting?.stand(button.current) : undefined),
    [waiting, isRetriable]
  );
  const retry = () => {
    waiting?.ask();
    onRetry?.();
  };
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
            {errorWords(error, t)}
          </Typography>
        </Flex>
        {signedOut && (
          // Strapi asks who it is, and comes back to the page.
          <Button variant="tertiary" onClick={() => window.location.reload()}>
            {t('action.signIn')}
          </Button>
        )}
        {isRetriable && (
          <Button ref={button} variant="tertiary" onClick={retry}>
            {t('action.retry')}
          </Button>
        )}
      </Flex>
    </Box>
  );
}
