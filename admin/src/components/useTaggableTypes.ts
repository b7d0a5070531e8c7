import { useAuth } from '@strapi/strapi/admin';
import { useSite } from '../api/site';

const READ = 'plugin::content-manager.explorer.read';
const UPDATE = 'plugin::content-manager.explorer.update';

/** Uids of the content types that reports count, of which the user may see and change entries. */
export function useTaggableTypes(): { data: string[] | undefined; error: unknown } {
  const permissions = useAuth('JourneyToTag', (auth) => auth.permissions);
  const { data: site, error } = useSite();
  const may = (wanted: string, uid: string): boolean =>
    permissions.some(({ action, subject }) => action === wanted && subject === uid);
  const data = site?.contentTypes
    .filter(({ uid, counted }) => counted && may(READ, uid) && may(UPDATE, uid))
    .map(({ uid }) => uid);
  return { data, error };
}
