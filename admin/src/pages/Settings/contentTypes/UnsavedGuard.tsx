import { Button, Dialog } from '@strapi/design-system';
import { useCallback } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router-dom';
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
    <Dialog.Root open onOpenChange={(open) => !open && blocker.reset()}>
      <Dialog.Content>
        <Dialog.Header>{t('unsaved.title')}</Dialog.Header>
        <Dialog.Body>{t('unsaved.text')}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {t('unsaved.stay')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger-light" fullWidth onClick={() => blocker.proceed()}>
            {t('unsaved.leave')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
