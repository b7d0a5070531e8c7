import { useAuth } from '@strapi/strapi/admin';

/** What the user may do with Strapi's webhooks; the permissions are there already, no request is sent. */
export function useWebhookRights(): { mayRead: boolean; mayUpdate: boolean } {
  const permissions = useAuth('JourneyWebhooks', (auth) => auth.permissions);
  const may = (what: string): boolean =>
    permissions.some(({ action }) => action === `admin::webhooks.${what}`);
  return { mayRead: may('read'), mayUpdate: may('update') };
}
