import { useAuth, useRBAC } from '@strapi/strapi/admin';
import { useSite } from '../api/site';
import { TAG } from '../permissions';

export interface CreatableType {
  readonly uid: string;
  readonly name: string;
  /** Where the user may create entries of it; empty for a type without locales. */
  readonly locales: readonly { code: string; name: string }[];
}

const CREATE = 'plugin::content-manager.explorer.create';

/** Content types that reports count and that the user may create entries of, and tag them. */
export function useCreatableTypes(): CreatableType[] {
  const permissions = useAuth('JourneyNewEntry', (auth) => auth.permissions);
  const { allowedActions } = useRBAC(TAG);
  const { data: site } = useSite();
  if (!allowedActions.canTag || !site) return [];
  return site.contentTypes
    .filter(({ kind, counted }) => counted && kind === 'collectionType')
    .flatMap(({ uid, name, localized }): CreatableType[] => {
      const own = permissions.filter(({ action, subject }) => action === CREATE && subject === uid);
      if (own.length === 0) return [];
      if (!localized) return [{ uid, name, locales: [] }];
      // A permission without locales is one for all.
      const locales = site.locales.filter(({ code }) =>
        own.some(({ properties }) => properties?.locales?.includes(code) ?? true)
      );
      return locales.length > 0 ? [{ uid, name, locales }] : [];
    });
}
