import { useCallback } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router-dom';
import { UnsavedDialog } from '../../../components/UnsavedDialog';
import { useText } from '../../../i18n/useText';

/** Asks before unsaved changes are left behind: on the way to another page, and by closing the tab. */
export function UnsavedGuard({ isUnsaved }: { isUnsaved: boolean }) {
  const t = useText();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isUnsaved && currentLocation.pathname !== nextLocation.pathname
  );
  useBeforeUnload(
    useCallback(
      (event) => {
        if (isUnsaved) event.preventDefault();
      },
      [isUnsaved]
    )
  );
  if (blocker.state !== 'blocked') return null;
  return (
    <UnsavedDialog
      title={t('unsaved.title')}
      text={t('unsaved.text')}
      leave={t('unsaved.leave')}
      onStay={() => blocker.reset()}
      onLeave={() => blocker.proceed()}
    />
  );
}
