import { Button, Dialog } from '@strapi/design-system';
import { useReturnFocus } from '../../../components/useReturnFocus';
import { useText } from '../../../i18n/useText';

interface Props {
  onStay: () => void;
  onLeave: () => void;
}

/** Mounted while it is open. */
export function UnsavedDialog({ onStay, onLeave }: Props) {
  const t = useText();
  const returnFocus = useReturnFocus();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onStay()}>
      <Dialog.Content onCloseAutoFocus={returnFocus}>
        <Dialog.Header>{t('unsaved.title')}</Dialog.Header>
        <Dialog.Body>{t('unsaved.text')}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {t('unsaved.stay')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger-light" fullWidth onClick={onLeave}>
            {t('unsaved.leave')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
