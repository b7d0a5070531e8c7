import { useAuth } from '@strapi/strapi/admin';
import { READ } from '../permissions';

/** Whether the user may know of gaps; the permissions are there already, no request is sent. */
export const useSeesReports = (): boolean =>
  useAuth('JourneyReports', ({ permissions }) =>
    permissions.some(({ action }) => action === READ[0]?.action)
  );
