import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { Webhook } from '../../../api/webhooks';
import { DataTable } from '../../../components/DataTable';
import { useText } from '../../../i18n/useText';
import { EventBox } from './EventBox';
import { EVENTS } from './events';

interface Props {
  webhooks: readonly Webhook[];
  canChange: boolean;
}

/** Strapi's webhooks, and which of our events each is sent for. */
export function WebhookTable({ webhooks, canChange }: Props) {
  const t = useText();
  return (
    <Box overflow="auto">
      <DataTable aria-label={t('webhooks.title')}>
        <thead>
          <tr>
            <th scope="col">{t('webhooks.webhook')}</th>
            {EVENTS.map((event) => (
              <th key={event} scope="col">
                {t(`webhooks.event.${event}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {webhooks.map((webhook) => (
            <tr key={webhook.id}>
              <th scope="row">
                <Flex direction="column" alignItems="flex-start">
                  <Flex gap={2}>
                    <Typography fontWeight="semiBold">{webhook.name}</Typography>
                    {!webhook.isEnabled && <Badge>{t('webhooks.off')}</Badge>}
                  </Flex>
                  <Typography variant="pi" textColor="neutral600">
                    {webhook.url}
                  </Typography>
                </Flex>
              </th>
              {EVENTS.map((event) => (
                <td key={event}>
                  <EventBox webhook={webhook} event={event} canChange={canChange} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Box>
  );
}
