import { useAuth } from '@strapi/strapi/admin';
import { useSite } from '../api/site';

const UPDATE = 'plugin::content-manager.explorer.update';

/** Uids of the content types that reports count, of which the user may change entries. */
export function useUpdatableTypes(): { data: string[] | undefined; error: unknown } {
  const permissions = useAuth('JourneyToTag', (auth) => auth.permissions);
  const { data: site, error } = useSite();
  const own = permissions.filter(({ action }) => action === UPDATE).map(({ subject }) => subject);
  const data = site?.contentTypes
    .filter(({ uid, counted }) => counted && own.includes(uid))
    .map(({ uid }) => uid);
  return { data, error };
}
