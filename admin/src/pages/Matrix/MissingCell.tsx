import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/useText';

/** Says that the cell which a link names isn't in the matrix, and takes it out of the address. */
export function MissingCell({ onTold }: { onTold: () => void }) {
  const t = useText();
  const { toggleNotification } = useNotification();
  const isTold = useRef(false);
  useEffect(() => {
    if (isTold.current) return;
    isTold.current = true;
    toggleNotification({ type: 'warning', message: t('entries.missing') });
    onTold();
  }, [t, toggleNotification, onTold]);
  return null;
}
