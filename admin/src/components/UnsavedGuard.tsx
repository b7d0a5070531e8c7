import { useCallback } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router-dom';
import { UnsavedDialog } from './UnsavedDialog';
import { useText } from '../i18n/useText';

interface Props {
  isUnsaved: boolean;
  /** What isn't saved. */
  text: string;
}

/** Asks before unsaved changes are left behind: on the way to another page, and by closing the tab. */
export function UnsavedGuard({ isUnsaved, text }: Props) {
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
      text={text}
      leave={t('unsaved.leave')}
      onStay={() => blocker.reset()}
      onLeave={() => blocker.proceed()}
    />
  );
}
