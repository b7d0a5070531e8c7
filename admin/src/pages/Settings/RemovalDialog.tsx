import { Button, Dialog, Flex } from '@strapi/design-system';
import type { ReactNode, RefObject } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useNotify } from '../../components/useNotify';
import { useReturnFocus } from '../../components/useReturnFocus';
import { useText } from '../../i18n/useText';

interface Props {
  /** Of what is deleted. */
  name: string;
  remove: () => Promise<unknown>;
  isPending: boolean;
  error: unknown;
  /** Where the button should say more than "Delete". */
  confirmLabel?: string;
  canConfirm?: boolean;
  onClose: () => void;
  /** Takes the focus when the row that opened the dialog is gone. */
  focusAfter: RefObject<HTMLElement>;
  children: ReactNode;
}

/** Asks before something is deleted, and says that it was. Mounted while it is open. */
export function RemovalDialog(props: Props) {
  const { name, remove, isPending, error, confirmLabel, canConfirm = true, onClose } = props;
  const t = useText();
  const notify = useNotify();
  const returnFocus = useReturnFocus(props.focusAfter);

  const confirm = async () => {
    try {
      await remove();
      notify.success(t('removal.done', { name }));
      onClose();
    } catch {
      // Shown in the dialog, from the change's own state.
    }
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
        <Dialog.Header style={{ overflowWrap: 'anywhere' }}>
          {t('removal.title', { name })}
        </Dialog.Header>
        <Dialog.Body alignItems="stretch" gap={4} paddingTop={6} paddingBottom={6}>
          {error ? <ErrorNotice error={error} /> : null}
          <Flex direction="column" alignItems="stretch" gap={4}>
            {props.children}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {t('action.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button
            variant="danger-light"
            fullWidth
            disabled={!canConfirm}
            loading={isPending}
            onClick={() => void confirm()}
          >
            {confirmLabel ?? t('action.delete')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
