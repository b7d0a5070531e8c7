import { Button, Dialog, Flex } from '@strapi/design-system';
import type { ReactNode, RefObject } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useReturnFocus } from '../../components/useReturnFocus';
import { useText } from '../../i18n/useText';

interface Props {
  title: string;
  confirmLabel: string;
  canConfirm: boolean;
  isPending: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
  /** Takes the focus when the row that opened the dialog is gone. */
  focusAfter: RefObject<HTMLElement>;
  children: ReactNode;
}

/** Asks before something is deleted. Mounted while it is open. */
export function RemovalDialog(props: Props) {
  const { title, confirmLabel, canConfirm, isPending, error, onConfirm, onClose } = props;
  const t = useText();
  const returnFocus = useReturnFocus(props.focusAfter);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
        <Dialog.Header style={{ overflowWrap: 'anywhere' }}>{title}</Dialog.Header>
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
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
