import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useWebhooks } from '../../../api/webhooks';
import { Card } from '../../../components/Card';
import { EmptyNotice } from '../../../components/EmptyNotice';
import { ErrorNotice } from '../../../components/ErrorNotice';
import { Loading } from '../../../components/Loading';
import { useWebhookRights } from '../../../components/useWebhookRights';
import { useText } from '../../../i18n/useText';
import { WebhookTable } from './WebhookTable';

/** Strapi's own page, where webhooks are made. */
const WEBHOOKS = '/settings/webhooks';

/** Which webhooks are sent for events of ours: Strapi's form has no room for them. */
export function WebhooksTab() {
  const t = useText();
  const { mayUpdate } = useWebhookRights();
  const { data, error, refetch } = useWebhooks();
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const link = (
    <Link tag={NavLink} to={WEBHOOKS}>
      {t('webhooks.manage')}
    </Link>
  );
  return (
    <Card title={t('webhooks.title')} intro={t('webhooks.intro')} actions={data.length > 0 && link}>
      {data.length === 0 ? (
        <EmptyNotice title={t('webhooks.none')} action={link}>
          {t('webhooks.none.text')}
        </EmptyNotice>
      ) : (
        <WebhookTable webhooks={data} canChange={mayUpdate} />
      )}
      {data.length > 0 && !mayUpdate && (
        <Typography tag="p" textColor="neutral600">
          {t('webhooks.readOnly')}
        </Typography>
      )}
    </Card>
  );
}
