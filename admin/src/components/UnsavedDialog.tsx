import { Button, Dialog } from '@strapi/design-system';
import { useReturnFocus } from './useReturnFocus';
import { useText } from '../i18n/useText';

interface Props {
  title: string;
  text: string;
  /** What the button says that leaves. */
  leave: string;
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before changes are dropped. Mounted while it is open. */
export function UnsavedDialog({ title, text, leave, onStay, onLeave }: Props) {
  const t = useText();
  const returnFocus = useReturnFocus();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onStay()}>
      <Dialog.Content onCloseAutoFocus={returnFocus}>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body>{text}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {t('unsaved.stay')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger-light" fullWidth onClick={onLeave}>
            {leave}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
