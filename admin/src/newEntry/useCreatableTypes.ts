import { useAuth, useRBAC } from '@strapi/strapi/admin';
import { useSite } from '../api/site';
import { TAG } from '../permissions';

export interface CreatableType {
  readonly uid: string;
  readonly name: string;
  readonly kind: 'collectionType' | 'singleType';
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
    .filter(({ counted }) => counted)
    .flatMap(({ uid, name, kind, localized }): CreatableType[] => {
      const own = permissions.filter(({ action, subject }) => action === CREATE && subject === uid);
      if (own.length === 0) return [];
      if (!localized) return [{ uid, name, kind, locales: [] }];
      // A permission without locales is one for all.
      const locales = site.locales.filter(({ code }) =>
        own.some(({ properties }) => properties?.locales?.includes(code) ?? true)
      );
      return locales.length > 0 ? [{ uid, name, kind, locales }] : [];
    });
}

/** A single type has one entry: it is offered where nothing else is meant. */
export const isOffered = ({ uid, kind }: CreatableType, meant: string | undefined): boolean =>
  meant === undefined ? kind === 'collectionType' : uid === meant || kind === 'collectionType';

/** Those of which the user may create entries in that locale, or that have none. */
export const creatableIn = (
  locale: string | undefined,
  types: readonly CreatableType[]
): CreatableType[] =>
  types.filter(
    ({ locales }) =>
      locale === undefined || locales.length === 0 || locales.some(({ code }) => code === locale)
  );
