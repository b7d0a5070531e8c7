import { useRBAC } from '@strapi/strapi/admin';
import { CONFIGURE, TAG } from '../../permissions';

const RIGHTS = [...TAG, ...CONFIGURE];

/** What the user may bring in. */
export function useImportRights(): Readonly<Record<'tags' | 'plan', boolean>> {
  const { allowedActions } = useRBAC(RIGHTS);
  return { tags: Boolean(allowedActions.canTag), plan: Boolean(allowedActions.canConfigure) };
}
