import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useFrontEnds } from '../../../api/frontEnds';
import { Card } from '../../../components/Card';
import { ErrorNotice } from '../../../components/ErrorNotice';
import { Loading } from '../../../components/Loading';
import { useText } from '../../../i18n/useText';
import { ActionTable } from './ActionTable';

/** Pages of Strapi's own where actions are granted. */
const ROLES = '/settings/users-permissions/roles';
const TOKENS = '/settings/api-tokens';

/** What front ends can be allowed to read and do, and where. */
export function FrontEndsTab() {
  const t = useText();
  const { data, error, refetch } = useFrontEnds();
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const hasRoles = data.actions.some(({ isPublic }) => isPublic !== null);
  return (
    <Card title={t('frontEnds.title')} intro={t('frontEnds.intro')}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Flex gap={4} wrap="wrap">
          <Typography fontWeight="bold">{t('frontEnds.grant')}</Typography>
          {hasRoles && (
            <Link tag={NavLink} to={ROLES}>
              {t('frontEnds.roles')}
            </Link>
          )}
          <Link tag={NavLink} to={TOKENS}>
            {t('frontEnds.tokens')}
          </Link>
        </Flex>
        <ActionTable actions={data.actions} showsPublic={hasRoles} />
        <Typography tag="p" textColor="neutral600">
          {t('frontEnds.ownLists')}
        </Typography>
      </Flex>
    </Card>
  );
}
