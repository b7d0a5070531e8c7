import { Box, Flex, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useText } from '../../i18n/useText';

/** For those who may look but not set up. */
export function NotSetUp() {
  const t = useText();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={11}>
      <Flex direction="column" gap={3}>
        <EmptyDocuments aria-hidden width="16rem" height="8.8rem" />
        <Typography tag="h2" variant="delta">
          {t('firstRun.notSetUp.title')}
        </Typography>
        <Typography tag="p" textColor="neutral600" textAlign="center" maxWidth="56rem">
          {t('firstRun.notSetUp.text')}
        </Typography>
      </Flex>
    </Box>
  );
}
