import { useRBAC } from '@strapi/strapi/admin';
import { CONFIGURE } from '../permissions';

/** Whether the user may change journeys and settings; undefined until that is known. */
export function useCanConfigure(): boolean | undefined {
  const { allowedActions, isLoading } = useRBAC(CONFIGURE);
  return isLoading ? undefined : allowedActions.canConfigure;
}
