import { useNotification } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { errorWords } from '../api/errors';
import { useText } from '../i18n/useText';

/** Says in Strapi's notifications how a change went. */
export function useNotify() {
  const t = useText();
  const { toggleNotification } = useNotification();
  return useMemo(
    () => ({
      success: (message: string) => toggleNotification({ type: 'success', message }),
      failure: (error: unknown) =>
        toggleNotification({ type: 'danger', message: errorWords(error, t) }),
    }),
    [t, toggleNotification]
  );
}
